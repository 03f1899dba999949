package gongzhi.cases.web.profiles;

import gongzhi.cases.profiles.DefectKind;
import gongzhi.cases.profiles.Entry;
import gongzhi.cases.profiles.ManagementForm;
import gongzhi.cases.profiles.Matters;
import gongzhi.cases.profiles.Profile;
import gongzhi.cases.profiles.ProfileFact;
import gongzhi.cases.profiles.ProfileStore;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of neighbourhoods with what is known of each and what was reported there. */
@Component
class ProfileLists {

  static final String ADDRESS = "/desk/neighbourhoods";

  private static final int PAGE = 50;
  private static final int MOST = 5_000;

  private final ProfileStore store;
  private final Matters matters;
  private final Ground ground;
  private final AreaLines lines;
  private final Areas areas;

  ProfileLists(ProfileStore store, Matters matters, Ground ground, AreaLines lines, Areas areas) {
    this.store = store;
    this.matters = matters;
    this.ground = ground;
    this.lines = lines;
    this.areas = areas;
  }

  /** What narrows the list, and where the page before ended. */
  record Asked(String management, String defect, String sort, @Nullable Long after) {

    String query(Area where) {
      return "%s?in=%s&management=%s&defect=%s&sort=%s"
          .formatted(
              ADDRESS,
              where.id(),
              known(management, ManagementForm.values()),
              known(defect, DefectKind.values()),
              ProfileOrder.of(sort).name());
    }

    private static String known(String word, Enum<?>[] all) {
      return Arrays.stream(all).map(Enum::name).filter(word::equals).findFirst().orElse("");
    }
  }

  ProfileList page(Viewer viewer, Area where, Asked asked, TimeWords times) {
    Words words = times.words();
    List<ProfileOrder.Row> all = rows(where, asked, times);
    int from = asked.after() == null ? 0 : behind(all, asked.after());
    List<ProfileOrder.Row> shown = all.stream().skip(from).limit(PAGE).toList();
    String address = asked.query(where);
    return new ProfileList(
        where.name(),
        where.id().toString(),
        lines.way(where, ground.of(viewer), ADDRESS + "?in="),
        choices("profile.any-management", ManagementForm.values(), asked.management(), words),
        choices("profile.any-defect", DefectKind.values(), asked.defect(), words),
        sorts(asked, words),
        shown.stream().map(row -> line(row, words)).toList(),
        new Paging(
            from == 0 ? "" : address,
            all.size() > from + shown.size()
                ? address + "&after=" + shown.getLast().area().id()
                : "",
            words.of("profile.shown", shown.size(), all.size())),
        viewer.may(Permission.EXPORT, where.path())
            ? address.replace(ADDRESS + "?", ADDRESS + "/csv?")
            : "");
  }

  /** All of them as they are asked for, to take along. */
  List<ProfileList.Line> whole(Area where, Asked asked, TimeWords times) {
    return rows(where, asked, times).stream().map(row -> line(row, times.words())).toList();
  }

  private List<ProfileOrder.Row> rows(Area where, Asked asked, TimeWords times) {
    List<Area> all = neighbourhoods(where);
    Map<AreaId, Profile> profiles = store.on(where);
    Map<AreaId, Matters.Counts> counts = matters.in(all, times.now());
    return all.stream()
        .map(
            area ->
                new ProfileOrder.Row(
                    area,
                    profiles.getOrDefault(area.id(), new Profile(List.of())),
                    counts.getOrDefault(area.id(), Matters.Counts.NONE).sum()))
        .filter(row -> row.is(asked.management(), asked.defect()))
        .sorted(ProfileOrder.of(asked.sort()).order())
        .toList();
  }

  private List<Area> neighbourhoods(Area where) {
    if (where.level() == Level.NEIGHBOURHOOD) {
      return List.of(where);
    }
    List<Area> all = new ArrayList<>();
    List<Area> next = areas.descendants(where, Level.NEIGHBOURHOOD, null, Areas.MOST);
    while (!next.isEmpty() && all.size() < MOST) {
      all.addAll(next);
      next = areas.descendants(where, Level.NEIGHBOURHOOD, next.getLast().id(), Areas.MOST);
    }
    return all;
  }

  private ProfileList.Line line(ProfileOrder.Row row, Words words) {
    Profile profile = row.profile();
    Area area = row.area();
    return new ProfileList.Line(
        area.id().toString(),
        area.name(),
        areas.ancestor(area, Level.COMMUNITY).map(Area::name).orElse(""),
        ProfileWords.of(profile, ProfileFact.YEAR_BUILT, words),
        ProfileWords.of(profile, ProfileFact.MANAGEMENT, words),
        ProfileWords.of(profile, ProfileFact.COMMITTEE, words),
        ProfileWords.of(profile, ProfileFact.FUND, words),
        defects(profile, words),
        row.count().open(),
        row.count().received(),
        words.of("profile.of-all", row.count().returned(), row.count().solved()),
        words.of("profile.of-all", profile.known(), ProfileFact.single().size()));
  }

  private static String defects(Profile profile, Words words) {
    return profile.open(ProfileFact.DEFECT).stream()
        .map((Entry entry) -> ProfileWords.value(entry, words))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static List<Choice> choices(String any, Enum<?>[] all, String chosen, Words words) {
    return Stream.concat(
            Stream.of(Choice.plain("", words.of(any), chosen.isEmpty())),
            Arrays.stream(all)
                .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(chosen))))
        .toList();
  }

  private static List<Choice> sorts(Asked asked, Words words) {
    ProfileOrder chosen = ProfileOrder.of(asked.sort());
    return Arrays.stream(ProfileOrder.values())
        .map(one -> Choice.plain(one.name(), words.of(one), one == chosen))
        .toList();
  }

  private static int behind(List<ProfileOrder.Row> all, long after) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).area().id().value() == after) {
        return at + 1;
      }
    }
    return 0;
  }
}
