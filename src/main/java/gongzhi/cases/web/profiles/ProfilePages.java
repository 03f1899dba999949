package gongzhi.cases.web.profiles;

import gongzhi.cases.profiles.Entry;
import gongzhi.cases.profiles.Matters;
import gongzhi.cases.profiles.Profile;
import gongzhi.cases.profiles.ProfileFact;
import gongzhi.cases.profiles.ProfileStore;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.profiles.ProfilePage.EndForm;
import gongzhi.cases.web.profiles.ProfilePage.Row;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.bodies.HomeCounts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Crumb;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of one neighbourhood. */
@Component
class ProfilePages {

  private final ProfileStore store;
  private final Matters matters;
  private final HomeCounts homes;
  private final RuleBook rules;
  private final Areas areas;
  private final Posts posts;

  ProfilePages(
      ProfileStore store,
      Matters matters,
      HomeCounts homes,
      RuleBook rules,
      Areas areas,
      Posts posts) {
    this.store = store;
    this.matters = matters;
    this.homes = homes;
    this.rules = rules;
    this.areas = areas;
    this.posts = posts;
  }

  static String address(Area neighbourhood) {
    return ProfileLists.ADDRESS + "/" + neighbourhood.id();
  }

  ProfilePage page(Viewer viewer, Area where, EndForm typed, TimeWords times) {
    Profile profile = store.of(where.id());
    Matters.Counts counts = matters.of(where, times.now());
    Words words = times.words();
    return new ProfilePage(
        address(where),
        where.name(),
        areas.ancestor(where, Level.COMMUNITY).map(Area::name).orElse(""),
        "/open/areas/" + where.id(),
        viewer.may(Permission.PUBLISH, where.path()),
        registered(where, words),
        ProfileFact.single().stream().map(fact -> single(where, profile, fact, times)).toList(),
        listed(where, profile, ProfileFact.DEFECT, times),
        listed(where, profile, ProfileFact.PLAN, times),
        kinds(where, counts, words),
        words.of("profile.returned", counts.sum().returned(), counts.sum().solved()),
        profile.all().stream().map(entry -> past(entry, times)).toList(),
        Stream.of(ProfileFact.DEFECT, ProfileFact.PLAN)
            .map(fact -> new Crumb(words.of("profile.add-" + word(fact)), add(where, fact)))
            .toList(),
        typed);
  }

  /** Kinds of matter by the name of their group. */
  List<ProfilePage.Matter> kinds(Area where, Matters.Counts counts, Words words) {
    return counts.groups().entrySet().stream()
        .map(
            one ->
                new ProfilePage.Matter(
                    group(where, one.getKey(), words),
                    one.getValue().received(),
                    one.getValue().open(),
                    words.of("profile.of-all", one.getValue().returned(), one.getValue().solved())))
        .toList();
  }

  /** What a group of categories is called. */
  String group(Area where, String code, Words words) {
    return rules.current(areas.place(where)).categories().stream()
        .filter(category -> category.groupCode().equals(code))
        .findFirst()
        .map(category -> words.of(category.group()))
        .orElse(code);
  }

  private String registered(Area where, Words words) {
    List<Area> buildings = areas.descendants(where, Level.BUILDING, null, Areas.MOST);
    int households =
        homes.in(buildings.stream().map(Area::id).toList()).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    return words.of("profile.registered", buildings.size(), households);
  }

  private static Row single(Area where, Profile profile, ProfileFact fact, TimeWords times) {
    Words words = times.words();
    return profile
        .of(fact)
        .map(entry -> row(where, entry, words.of(fact), times))
        .orElseGet(
            () ->
                new Row(
                    "",
                    fact.name(),
                    words.of(fact),
                    words.of("profile.unknown"),
                    "",
                    add(where, fact)));
  }

  private static List<Row> listed(Area where, Profile profile, ProfileFact fact, TimeWords times) {
    return profile.open(fact).stream()
        .map(entry -> row(where, entry, ProfileWords.value(entry, times.words()), times))
        .toList();
  }

  private static Row row(Area where, Entry entry, String title, TimeWords times) {
    String value =
        entry.fact().isListed() ? entry.words() : ProfileWords.whole(entry, times.words());
    return new Row(
        String.valueOf(entry.id()),
        entry.fact().name(),
        title,
        value,
        ProfileWords.basis(entry, times),
        add(where, entry.fact()));
  }

  private String past(Entry entry, TimeWords times) {
    Words words = times.words();
    return words.of(
        entry.ends() == null ? "profile.past" : "profile.past-ended",
        words.of(entry.fact()),
        ProfileWords.whole(entry, words),
        ProfileWords.basis(entry, times),
        posts.label(entry.by()),
        times.moment(entry.at()));
  }

  private static String add(Area where, ProfileFact fact) {
    return address(where) + "/new?fact=" + fact.name();
  }

  private static String word(ProfileFact fact) {
    return fact == ProfileFact.DEFECT ? "defect" : "plan";
  }
}
