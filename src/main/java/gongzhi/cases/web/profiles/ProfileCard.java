package gongzhi.cases.web.profiles;

import gongzhi.cases.profiles.Entry;
import gongzhi.cases.profiles.Matters;
import gongzhi.cases.profiles.Profile;
import gongzhi.cases.profiles.ProfileFact;
import gongzhi.cases.profiles.ProfileStore;
import gongzhi.cases.register.SmallCells;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.CardPart;
import gongzhi.site.ground.CardSection;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What everybody may know of a neighbourhood, on its card. Counts below five are left out, with as
 * many others as it takes.
 */
@Component
class ProfileCard implements CardPart {

  private static final int SMALL = 4;

  private final ProfileStore store;
  private final Matters matters;
  private final ProfilePages names;

  ProfileCard(ProfileStore store, Matters matters, ProfilePages names) {
    this.store = store;
    this.matters = matters;
    this.names = names;
  }

  @Override
  public List<CardSection> of(Area area, TimeWords times) {
    if (area.level() != Level.NEIGHBOURHOOD || !area.isGeneral()) {
      return List.of();
    }
    Words words = times.words();
    Profile profile = store.of(area.id());
    List<CardSection> sections = new ArrayList<>();
    if (!profile.all().isEmpty()) {
      sections.add(known(profile, times));
    }
    Matters.Counts counts = matters.of(area, times.now());
    if (!counts.groups().isEmpty()) {
      sections.add(
          new CardSection(
              "matters",
              words.of("profile.matters"),
              figures(area, counts, words),
              words.of("profile.small"),
              "",
              ""));
    }
    return sections;
  }

  private static CardSection known(Profile profile, TimeWords times) {
    Words words = times.words();
    Stream<SummaryRow> single =
        ProfileFact.single().stream()
            .flatMap(fact -> profile.of(fact).stream())
            .map(entry -> row(words.of(entry.fact()), entry, times));
    Stream<SummaryRow> listed =
        Stream.of(ProfileFact.DEFECT, ProfileFact.PLAN)
            .flatMap(fact -> profile.open(fact).stream())
            .map(entry -> row(words.of(entry.fact()), entry, times));
    return new CardSection(
        "profile",
        words.of("profile.card"),
        Stream.concat(single, listed).toList(),
        words.of("profile.card-note"),
        "",
        "");
  }

  private static SummaryRow row(String label, Entry entry, TimeWords times) {
    Words words = times.words();
    String value =
        words.of(
            "profile.with-basis",
            ProfileWords.whole(entry, words),
            ProfileWords.basis(entry, times));
    return SummaryRow.text(label, value, "");
  }

  private List<SummaryRow> figures(Area area, Matters.Counts counts, Words words) {
    List<Map.Entry<String, Matters.Count>> groups = List.copyOf(counts.groups().entrySet());
    long[][] inner =
        groups.stream().map(one -> new long[] {one.getValue().received()}).toArray(long[][]::new);
    SmallCells cells = new SmallCells(inner);
    List<SummaryRow> rows = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      if (inner[at][0] > 0 && !cells.isHidden(at, 0)) {
        String name = names.group(area, groups.get(at).getKey(), words);
        rows.add(SummaryRow.text(name, shown(cells, at, words), ""));
      }
    }
    if (IntStream.range(0, groups.size()).anyMatch(at -> cells.isHidden(at, 0))) {
      rows.add(SummaryRow.text(words.of("profile.other-matters"), words.of("profile.few"), ""));
    }
    rows.add(
        SummaryRow.text(words.of("profile.all-matters"), shown(cells, groups.size(), words), ""));
    rows.add(SummaryRow.text(words.of("profile.returning"), returned(counts.sum(), words), ""));
    return rows;
  }

  private static String shown(SmallCells cells, int row, Words words) {
    return cells.isHidden(row, 0)
        ? words.of("profile.few")
        : words.of("profile.matters-number", cells.number(row, 0));
  }

  private static String returned(Matters.Count sum, Words words) {
    boolean tells = sum.solved() > SMALL && (sum.returned() == 0 || sum.returned() > SMALL);
    return tells
        ? words.of("profile.returned", sum.returned(), sum.solved())
        : words.of("profile.few");
  }
}
