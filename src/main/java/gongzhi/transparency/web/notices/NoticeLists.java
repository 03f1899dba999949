package gongzhi.transparency.web.notices;

import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeFilter;
import gongzhi.transparency.notices.NoticeKind;
import gongzhi.transparency.notices.NoticeStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the lists of notices. */
@Component
class NoticeLists {

  private final NoticeStore store;
  private final NoticeWords spoken;
  private final Places places;
  private final Areas areas;

  NoticeLists(NoticeStore store, NoticeWords spoken, Places places, Areas areas) {
    this.store = store;
    this.spoken = spoken;
    this.places = places;
    this.areas = areas;
  }

  /** What everyone sees of a district, or of one area with what hangs above it. */
  NoticeList open(NoticeAsk asked, TimeWords times) {
    Area ground = ground(asked);
    PlaceDefinition place = places.get(areas.place(ground));
    String ask = "?area=" + ground.id();
    Words words = times.words();
    Paged paged = paged(ground, asked, NoticeWords.ADDRESS, ask, times);
    return new NoticeList(
        ground.name(),
        List.of(),
        PlaceTabs.of(places, place, NoticeWords.ADDRESS, words),
        new NoticeList.Filters(
            "", ground.id().toString(), around(ground), kinds(asked, words), asked.words()),
        paged.lines(),
        paged.paging(),
        NoticeWords.ADDRESS + ".atom" + ask + asked.query(),
        asked.isFiltered() ? NoticeWords.ADDRESS + ask : "");
  }

  /** The newest that this question finds, for feed readers. */
  List<Notice> newest(NoticeAsk asked) {
    return store.list(filter(ground(asked), true, asked), Long.MAX_VALUE);
  }

  /** What an officer sees of the ground they serve. */
  NoticeList desk(Area ground, NoticeAsk asked, TimeWords times) {
    String ask = "?in=" + ground.id();
    Paged paged = paged(ground, asked, NoticeWords.DESK, ask, times);
    return new NoticeList(
        ground.name(),
        List.of(),
        List.of(),
        new NoticeList.Filters(
            "", ground.id().toString(), List.of(), kinds(asked, times.words()), asked.words()),
        paged.lines(),
        paged.paging(),
        "",
        asked.isFiltered() ? NoticeWords.DESK + ask : "");
  }

  /** The area asked for, else the district; refuses (404) what is not there. */
  Area ground(NoticeAsk asked) {
    if (asked.area() != null) {
      return areas
          .find(new AreaId(asked.area()))
          .filter(Area::isCurrent)
          .filter(area -> places.find(areas.place(area)).isPresent())
          .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    }
    String place = asked.place() == null ? "" : asked.place();
    PlaceDefinition at = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    return areas.district(at.code()).orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
  }

  private record Paged(List<NoticeLine> lines, Paging paging) {}

  private Paged paged(Area ground, NoticeAsk asked, String address, String ask, TimeWords times) {
    boolean open = address.equals(NoticeWords.ADDRESS);
    List<Notice> found = store.list(filter(ground, open, asked), asked.before());
    List<Notice> shown = found.stream().limit(NoticeStore.PAGE).toList();
    String base = address + ask + asked.query();
    return new Paged(
        shown.stream().map(one -> spoken.line(one, address, times)).toList(),
        new Paging(
            asked.after() == null ? "" : base,
            found.size() > shown.size() ? base + "&after=" + shown.getLast().id() : "",
            times.words().of("posted.shown", shown.size())));
  }

  private static NoticeFilter filter(Area ground, boolean upward, NoticeAsk asked) {
    return new NoticeFilter(ground.path(), upward, asked.wanted(), asked.words());
  }

  private static List<Choice> kinds(NoticeAsk asked, Words words) {
    List<Choice> kinds = new ArrayList<>();
    kinds.add(Choice.plain("", words.of("posted.all-kinds"), asked.wanted() == null));
    Arrays.stream(NoticeKind.values())
        .map(kind -> Choice.plain(NoticeAsk.key(kind), words.of(kind), kind == asked.wanted()))
        .forEach(kinds::add);
    return kinds;
  }

  /** The way up, the ground itself, and what lies directly below it down to neighbourhoods. */
  private List<Choice> around(Area ground) {
    Stream<Area> below =
        ground.level().isAbove(Level.NEIGHBOURHOOD)
            ? areas.children(ground.id()).stream()
            : Stream.empty();
    return Stream.concat(areas.ancestors(ground).reversed().stream(), below)
        .filter(area -> !area.level().isAbove(Level.DISTRICT))
        .map(area -> Choice.plain(area.id().toString(), area.name(), area.equals(ground)))
        .toList();
  }
}
