package gongzhi.cases.web.visits;

import gongzhi.cases.rules.VisitGroup;
import gongzhi.cases.visits.Outcome;
import gongzhi.cases.visits.Target;
import gongzhi.cases.visits.VisitStore;
import gongzhi.cases.visits.Visits;
import gongzhi.cases.web.Confiding;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of visits for whoever goes. */
@Component
class VisitPages {

  static final String DUE = "/grid/visits";

  private static final VisitStore.Key FIRST = new VisitStore.Key(LocalDate.of(2000, 1, 1), 0);
  private static final int SPOTS_MAX = 200;

  private final VisitStore store;
  private final Visits visits;
  private final Areas areas;
  private final Posts posts;
  private final Confiding confiding;

  VisitPages(VisitStore store, Visits visits, Areas areas, Posts posts, Confiding confiding) {
    this.store = store;
    this.visits = visits;
    this.areas = areas;
    this.posts = posts;
    this.confiding = confiding;
  }

  /** What was asked for: one list or all, and where the page before ended. */
  record Asked(String group, @Nullable LocalDate due, long id) {

    VisitStore.Key key() {
      return due == null ? FIRST : new VisitStore.Key(due, id);
    }
  }

  DueList due(Area ground, Asked asked, String done, TimeWords times) {
    List<VisitGroup> groups = visits.groups(ground);
    List<Target> found = store.due(ground, asked.group(), asked.key());
    List<Target> shown = found.stream().limit(VisitStore.PAGE).toList();
    Words words = times.words();
    return new DueList(
        ground.name(),
        ways(words),
        tabs(groups, asked.group(), ground, words),
        !done.isEmpty(),
        done.equals("yes") ? "" : done,
        shown.stream().map(target -> line(target, groups, times)).toList(),
        new Paging("", next(found, asked, ground), words.of("visit.shown", shown.size())),
        groups.stream()
            .map(group -> Choice.plain(group.key(), words.of(group.title()), false))
            .toList(),
        spots(ground),
        List.of());
  }

  private static String next(List<Target> found, Asked asked, Area ground) {
    if (found.size() <= VisitStore.PAGE) {
      return "";
    }
    Target last = found.get(VisitStore.PAGE - 1);
    return "%s?in=%s&group=%s&due=%s&id=%d"
        .formatted(DUE, ground.id(), asked.group(), last.dueOn(), last.id());
  }

  DoorPage door(Target target, VisitForm typed, TimeWords times) {
    Words words = times.words();
    Area area = areas.get(target.area());
    return new DoorPage(
        DUE + "/" + target.id(),
        title(target, visits.groups(area), words),
        area.name() + " " + target.place(),
        words.of("visit.due-on", times.day(target.dueOn())),
        ask(target, visits.groups(area), words),
        store.history(target.id()).stream().map(past -> past(past, times)).toList(),
        Arrays.stream(Outcome.values())
            .map(one -> Choice.plain(one.name(), words.of(one), one == typed.outcome()))
            .toList(),
        Objects.requireNonNullElse(typed.heard(), ""),
        Boolean.TRUE.equals(typed.agreed()),
        Objects.requireNonNullElse(typed.next(), ""),
        Objects.requireNonNullElse(typed.finding(), ""),
        confiding.choices(area, typed.confided(), words),
        Objects.requireNonNullElse(typed.why(), ""));
  }

  private DoorPage.Past past(VisitStore.Past past, TimeWords times) {
    return new DoorPage.Past(
        times.day(past.at()),
        posts.label(new PartyId(past.byId())),
        times.words().of(past.outcome()),
        past.heard(),
        Objects.requireNonNullElse(past.caseNo(), ""));
  }

  private DueList.Line line(Target target, List<VisitGroup> groups, TimeWords times) {
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    boolean late = target.dueOn().isBefore(today);
    Words words = times.words();
    return new DueList.Line(
        DUE + "/" + target.id(),
        title(target, groups, words),
        areas.get(target.area()).name() + " " + target.place(),
        target.seenOn() == null
            ? words.of("visit.never")
            : words.of("visit.last", times.day(target.seenOn())),
        words.of(late ? "visit.overdue-since" : "visit.due-on", times.day(target.dueOn())),
        late ? "late" : target.dueOn().isBefore(today.plusDays(7)) ? "soon" : "");
  }

  private static String ask(Target target, List<VisitGroup> groups, Words words) {
    return groups.stream()
        .filter(group -> group.key().equals(target.group()))
        .flatMap(group -> Stream.ofNullable(group.ask()))
        .map(words::of)
        .findFirst()
        .orElse("");
  }

  private static String title(Target target, List<VisitGroup> groups, Words words) {
    return groups.stream()
        .filter(group -> group.key().equals(target.group()))
        .map(group -> words.of(group.title()))
        .findFirst()
        .orElse(target.group());
  }

  /** Going to see people, and looking at places. */
  private static List<TabLink> ways(Words words) {
    return List.of(
        new TabLink(words.of("visit.title"), DUE, true, "", ""),
        new TabLink(words.of("patrol.title"), "/grid/patrol", false, "", ""),
        new TabLink(words.of("route.title"), "/grid/route", false, "", ""));
  }

  private static List<TabLink> tabs(
      List<VisitGroup> groups, String chosen, Area ground, Words words) {
    String address = DUE + "?in=" + ground.id();
    TabLink all = new TabLink(words.of("visit.all"), address, chosen.isEmpty(), "", "");
    return Stream.concat(
            Stream.of(all),
            groups.stream()
                .map(
                    group ->
                        new TabLink(
                            words.of(group.title()),
                            address + "&group=" + group.key(),
                            group.key().equals(chosen),
                            "",
                            "")))
        .toList();
  }

  /** The ground itself and its buildings; a district offers only itself. */
  private List<Choice> spots(Area ground) {
    List<Area> buildings =
        ground.level().isAbove(Level.COMMUNITY)
            ? List.of()
            : areas.descendants(ground, Level.BUILDING, (AreaId) null, SPOTS_MAX);
    return Stream.concat(Stream.of(ground), buildings.stream())
        .map(area -> Choice.plain(area.id().toString(), area.name(), area.equals(ground)))
        .toList();
  }
}
