package gongzhi.cases.web.staffing;

import gongzhi.cases.grids.GridRules.Need;
import gongzhi.cases.grids.Staffing;
import gongzhi.cases.grids.Staffing.Met;
import gongzhi.parties.Holder;
import gongzhi.parties.Organisation;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.parties.bodies.LastHeld;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the staffing of areas into lines. */
@Component
class StaffingLines {

  private final Staffing staffing;
  private final LastHeld lastHeld;
  private final Posts posts;
  private final Areas areas;

  StaffingLines(Staffing staffing, LastHeld lastHeld, Posts posts, Areas areas) {
    this.staffing = staffing;
    this.lastHeld = lastHeld;
    this.posts = posts;
    this.areas = areas;
  }

  List<StaffingPage.Line> lines(List<Area> all, Viewer viewer, TimeWords times) {
    LastHeld.Ends ends = lastHeld.in(all.stream().map(Area::id).toList(), times.now());
    return all.stream().map(area -> line(area, ends, viewer, times)).toList();
  }

  /** A line for each vacancy, to take along. */
  List<List<String>> vacancies(List<Area> all, TimeWords times) {
    LastHeld.Ends ends = lastHeld.in(all.stream().map(Area::id).toList(), times.now());
    return all.stream()
        .flatMap(
            area ->
                staffing.of(area, times.now()).stream()
                    .filter(met -> met.missing() > 0)
                    .map(met -> cells(area, met, ends, times)))
        .toList();
  }

  /** Whether somebody is missing there, or too many are there. */
  boolean isOff(Area area, Instant now) {
    return staffing.of(area, now).stream().anyMatch(met -> met.missing() + met.tooMany() > 0);
  }

  /** 网格长 1 人、网格员 1 到 3 人. */
  String rule(List<Need> needs, Roles roles, Words words) {
    return needs.stream()
        .map(
            need ->
                need.from() == need.to()
                    ? words.of("staffing.rule-one", title(need, roles, words), need.from())
                    : words.of(
                        "staffing.rule-range", title(need, roles, words), need.from(), need.to()))
        .collect(Collectors.joining(words.of("staffing.and")));
  }

  private StaffingPage.Line line(Area area, LastHeld.Ends ends, Viewer viewer, TimeWords times) {
    boolean proposes = viewer.may(Permission.POST_PROPOSE, area.path());
    return new StaffingPage.Line(
        area.name(),
        where(area),
        "/desk/grids?in=" + area.id(),
        staffing.of(area, times.now()).stream()
            .map(met -> need(area, met, ends, proposes, times))
            .toList());
  }

  private StaffingPage.Need need(
      Area area, Met met, LastHeld.Ends ends, boolean proposes, TimeWords times) {
    Words words = times.words();
    Need need = met.need();
    boolean vacant = met.missing() > 0;
    return new StaffingPage.Need(
        title(need, posts.roles(areas.place(area)), words),
        who(met),
        vacant ? words.of("staffing.missing", met.missing(), since(area, met, ends, times)) : "",
        standsIn(met, words),
        met.tooMany() > 0 ? words.of("staffing.too-many", met.tooMany()) : "",
        vacant && proposes && need.role() != null
            ? "/admin/posts/new?role=%s&area=%s".formatted(need.role(), area.id())
            : "");
  }

  private List<String> cells(Area area, Met met, LastHeld.Ends ends, TimeWords times) {
    Words words = times.words();
    return List.of(
        where(area),
        area.name(),
        title(met.need(), posts.roles(areas.place(area)), words),
        String.valueOf(met.need().from()),
        String.valueOf(met.present()),
        String.valueOf(met.missing()),
        since(area, met, ends, times),
        standsIn(met, words));
  }

  private String who(Met met) {
    return met.need().role() == null
        ? met.bodies().stream().map(Organisation::name).collect(Collectors.joining(" · "))
        : met.held().stream()
            .map(post -> posts.label(post.party()))
            .distinct()
            .collect(Collectors.joining(" · "));
  }

  /** The day the last holder left; else the area has been without since it exists. */
  private static String since(Area area, Met met, LastHeld.Ends ends, TimeWords times) {
    String role = met.need().role();
    return role == null
        ? times.words().of("staffing.not-founded")
        : ends.of(area.id(), role)
            .map(at -> at.atZone(WorkingCalendar.ZONE).toLocalDate())
            .map(day -> times.words().of("staffing.since", times.date(day)))
            .orElseGet(() -> times.words().of("staffing.never-held", times.date(area.validFrom())));
  }

  private String standsIn(Met met, Words words) {
    Holder answers = met.standsIn();
    if (met.missing() == 0 || answers == null) {
      return "";
    }
    Area over = areas.get(answers.post().area());
    String title =
        posts
            .roles(areas.place(over))
            .find(answers.role())
            .map(RoleDefinition::title)
            .map(words::of)
            .orElse("");
    return words.of("staffing.stands-in", answers.label(), title, over.name());
  }

  private static String title(Need need, Roles roles, Words words) {
    return words.of(need.title(roles));
  }

  private String where(Area area) {
    return areas.ancestors(area).stream().skip(1).findFirst().map(Area::name).orElse("");
  }
}
