package gongzhi.cases.web.deeds;

import gongzhi.cases.deeds.Deed;
import gongzhi.cases.deeds.DeedLevel;
import gongzhi.cases.deeds.DeedStore;
import gongzhi.cases.deeds.DeedStore.Key;
import gongzhi.cases.deeds.DeedStore.Total;
import gongzhi.cases.deeds.DeedStore.Wanted;
import gongzhi.parties.Posts;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the public lists of deeds. */
@Component
class OpenDeedsLists {

  private static final int WHOLE = 10_000;
  private static final Key FIRST = new Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
  private static final List<String> COLUMNS =
      List.of(
          "level", "unit", "name", "what", "amount", "fund", "begun", "done", "proof", "cases",
          "number");

  private final DeedStore store;
  private final DeedPages made;
  private final Places places;
  private final Areas areas;
  private final Posts posts;

  OpenDeedsLists(DeedStore store, DeedPages made, Places places, Areas areas, Posts posts) {
    this.store = store;
    this.made = made;
    this.places = places;
    this.areas = areas;
    this.posts = posts;
  }

  /**
   * What was asked for.
   *
   * @param year 0 for the latest one
   */
  record Asked(String place, int year, String level, String after) {

    Key key() {
      if (after.isEmpty()) {
        return FIRST;
      }
      String[] parts = after.split("~", 2);
      try {
        return new Key(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw Rejection.invalid("desk.list.no-such-page");
      }
    }

    String known() {
      return Arrays.stream(DeedLevel.values())
          .map(Enum::name)
          .filter(level::equals)
          .findFirst()
          .orElse("");
    }
  }

  OpenDeeds page(Asked asked, TimeWords times) {
    PlaceDefinition place = place(asked);
    Words words = times.words();
    Area district = district(place);
    List<Integer> years = store.years(district);
    Wanted wanted = wanted(asked, district, years, times);
    List<Deed> found = store.holding(wanted, asked.key(), DeedStore.PAGE + 1);
    List<Deed> shown = found.stream().limit(DeedStore.PAGE).toList();
    String base = DeedPages.OPEN + "?place=" + place.code() + "&year=" + wanted.year();
    String address = base + "&level=" + wanted.level();
    String next =
        found.size() > shown.size()
            ? address + "&after=" + shown.getLast().doneOn() + "~" + shown.getLast().id()
            : "";
    List<Total> totals = store.totals(district, wanted.year());
    return new OpenDeeds(
        PlaceTabs.of(places, place, DeedPages.OPEN, words),
        years(years, wanted, place, words),
        levels(base, wanted, words),
        Arrays.stream(DeedLevel.values()).map(level -> total(level, totals, words)).toList(),
        sum(totals, words),
        shown.stream().map(deed -> made.line(deed, DeedPages.OPEN, times)).toList(),
        new Paging(
            asked.after().isEmpty() ? "" : address, next, words.of("deed.shown", shown.size())),
        address.replace(DeedPages.OPEN + "?", DeedPages.OPEN + "/csv?"));
  }

  /** The same as rows of a table, the head first; at most ten thousand. */
  List<List<String>> table(Asked asked, TimeWords times) {
    Area district = district(place(asked));
    Wanted wanted = wanted(asked, district, store.years(district), times);
    Words words = times.words();
    Stream<List<String>> head =
        Stream.of(COLUMNS.stream().map(column -> words.of("deed.col." + column)).toList());
    return Stream.concat(
            head, store.holding(wanted, FIRST, WHOLE).stream().map(deed -> row(deed, words)))
        .toList();
  }

  private List<String> row(Deed deed, Words words) {
    return List.of(
        words.of(deed.level()),
        posts.label(deed.organisation()),
        deed.title(),
        deed.what(),
        Money.plain(deed.amountFen()),
        DeedPages.fund(deed, words),
        deed.begunOn().toString(),
        deed.doneOn().toString(),
        deed.proof(),
        deed.caseNos().isEmpty() ? "" : String.join(" ", store.known(deed.caseNos())),
        String.valueOf(deed.id()));
  }

  private PlaceDefinition place(Asked asked) {
    return asked.place().isEmpty() ? places.all().iterator().next() : places.get(asked.place());
  }

  private Area district(PlaceDefinition place) {
    return areas
        .district(place.code())
        .orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
  }

  private static Wanted wanted(Asked asked, Area district, List<Integer> years, TimeWords times) {
    int latest = years.isEmpty() ? times.now().atZone(times.zone()).getYear() : years.getFirst();
    int year = asked.year() < 1900 || asked.year() > 9999 ? latest : asked.year();
    return new Wanted(district, year, asked.known());
  }

  private static List<TabLink> years(
      List<Integer> years, Wanted wanted, PlaceDefinition place, Words words) {
    return years.stream()
        .map(
            year ->
                new TabLink(
                    words.of("deed.year", String.valueOf(year)),
                    DeedPages.OPEN + "?place=" + place.code() + "&year=" + year,
                    year == wanted.year(),
                    "",
                    ""))
        .toList();
  }

  private static List<TabLink> levels(String base, Wanted wanted, Words words) {
    List<TabLink> all = new ArrayList<>();
    all.add(new TabLink(words.of("deed.all-levels"), base, wanted.level().isEmpty(), "", ""));
    for (DeedLevel level : DeedLevel.values()) {
      boolean chosen = level.name().equals(wanted.level());
      all.add(new TabLink(words.of(level), base + "&level=" + level.name(), chosen, "", ""));
    }
    return all;
  }

  private static OpenDeeds.Total total(DeedLevel level, List<Total> totals, Words words) {
    Total found =
        totals.stream()
            .filter(one -> one.level() == level)
            .findFirst()
            .orElse(new Total(level, 0, 0));
    return new OpenDeeds.Total(
        words.of(level), found.deeds(), words.of("deed.yuan", Money.of(found.amountFen())));
  }

  private static OpenDeeds.Total sum(List<Total> totals, Words words) {
    long fen = totals.stream().mapToLong(Total::amountFen).sum();
    int deeds = totals.stream().mapToInt(Total::deeds).sum();
    return new OpenDeeds.Total(words.of("deed.sum"), deeds, words.of("deed.yuan", Money.of(fen)));
  }
}
