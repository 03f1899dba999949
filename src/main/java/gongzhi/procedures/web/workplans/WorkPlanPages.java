package gongzhi.procedures.web.workplans;

import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyRights;
import gongzhi.procedures.workplans.WorkPlan;
import gongzhi.procedures.workplans.WorkPlanStore;
import gongzhi.procedures.workplans.WorkPlans;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the pages of plans. */
@Component
class WorkPlanPages {

  static final String DESK = "/desk/plans";
  static final String OPEN = "/plans";

  private final WorkPlanStore store;
  private final WorkPlans acts;
  private final BodyRights rights;
  private final Grounds grounds;

  /** Where plans are looked at. */
  @Component
  record Grounds(Ground ground, Places places, Areas areas) {}

  WorkPlanPages(WorkPlanStore store, WorkPlans acts, BodyRights rights, Grounds grounds) {
    this.store = store;
    this.acts = acts;
    this.rights = rights;
    this.grounds = grounds;
  }

  Area own(Viewer viewer) {
    return grounds.ground().at(viewer, null);
  }

  WorkPlanList desk(Viewer viewer, WorkPlanForm typed, TimeWords times) {
    Area own = own(viewer);
    return new WorkPlanList(
        own.name(), List.of(), rows(own, DESK, times), rights.may(viewer, own), typed);
  }

  WorkPlanList open(String asked, TimeWords times) {
    PlaceDefinition place =
        asked.isEmpty() ? grounds.places().all().iterator().next() : grounds.places().get(asked);
    Area district =
        grounds
            .areas()
            .district(place.code())
            .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    return new WorkPlanList(
        district.name(),
        PlaceTabs.of(grounds.places(), place, OPEN, times.words()),
        rows(district, OPEN, times),
        false,
        WorkPlanForm.BLANK);
  }

  /** A plan of the viewer's own level; any other looks as if it were not there. */
  WorkPlan mine(Viewer viewer, long id) {
    WorkPlan plan = store.get(id);
    if (!rights.may(viewer, grounds.areas().get(plan.area()))) {
      throw Rejection.notFound("workplan.no-such-plan");
    }
    return plan;
  }

  WorkPlan get(long id) {
    return store.get(id);
  }

  WorkPlanPage desk(Viewer viewer, WorkPlan plan, WorkPlanForm typed, TimeWords times) {
    return page(plan, new Reader(viewer, true), typed, times);
  }

  WorkPlanPage open(long id, Viewer viewer, TimeWords times) {
    return page(store.get(id), new Reader(viewer, false), WorkPlanForm.BLANK, times);
  }

  /** Who reads it, and whether at the desk of its level. */
  private record Reader(Viewer viewer, boolean desk) {}

  private WorkPlanPage page(WorkPlan plan, Reader reader, WorkPlanForm typed, TimeWords times) {
    boolean desk = reader.desk();
    Area area = grounds.areas().get(plan.area());
    Words words = times.words();
    String address = DESK + "/" + plan.id();
    return new WorkPlanPage(
        address,
        OPEN + "/" + plan.id(),
        plan.title(),
        List.of(
            SummaryRow.text(words.of("meetings.area"), area.name(), ""),
            SummaryRow.text(words.of("workplan.basis"), plan.basis(), ""),
            SummaryRow.text(words.of("workplan.progress"), progress(plan, words), "")),
        plan.words().lines().toList(),
        plan.tasks().stream().map(one -> line(plan, one, reader, times)).toList(),
        desk
            ? acts.units(area).stream()
                .map(
                    unit ->
                        Choice.plain(
                            unit.id().toString(),
                            unit.name(),
                            Objects.equals(unit.id().value(), typed.unit())))
                .toList()
            : List.of(),
        typed);
  }

  private WorkPlanPage.Line line(
      WorkPlan plan, WorkPlan.Task task, Reader reader, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> parts = new ArrayList<>();
    parts.add(SummaryRow.text(words.of("workplan.leads"), task.leads(), ""));
    if (!task.guides().isEmpty()) {
      parts.add(SummaryRow.text(words.of("workplan.guides"), task.guides(), ""));
    }
    if (!task.coordinates().isEmpty()) {
      parts.add(SummaryRow.text(words.of("workplan.coordinates"), task.coordinates(), ""));
    }
    parts.add(SummaryRow.text(words.of("workplan.carries"), task.unitName(), ""));
    String at = plan.id() + "/tasks/" + task.id();
    boolean enters =
        reader.desk() && task.doneOn() == null && !task.isReported() && acts.isOnPaper(task);
    return new WorkPlanPage.Line(
        task.words(),
        parts,
        task.turns().stream().map(turn -> said(turn, times)).toList(),
        state(task, times),
        enters || acts.reports(reader.viewer(), task) ? OPEN + "/" + at + "/report" : "",
        reader.desk() && task.isReported() ? DESK + "/" + at : "");
  }

  private static String said(WorkPlan.Turn turn, TimeWords times) {
    String key = "workplan.turn." + turn.kind().name().toLowerCase(Locale.ROOT);
    return times.words().of(key, times.moment(turn.at()), turn.words());
  }

  private static StatusMark state(WorkPlan.Task task, TimeWords times) {
    if (task.isReported()) {
      return new StatusMark("you", "circle-dashed", times.words().of("workplan.reported"));
    }
    if (task.doneOn() != null) {
      return new StatusMark(
          "done", "circle-check", times.words().of("workplan.done-on", times.date(task.doneOn())));
    }
    boolean late = task.isLate(today(times));
    return new StatusMark(
        late ? "late" : "doing",
        late ? "alert-triangle" : "clock",
        times.words().of(late ? "meetings.was-due" : "meetings.due", times.date(task.dueOn())));
  }

  private List<WorkPlanList.Row> rows(Area ground, String base, TimeWords times) {
    Words words = times.words();
    return store.on(ground).stream()
        .map(
            plan ->
                new WorkPlanList.Row(
                    base + "/" + plan.id(),
                    plan.title(),
                    List.of(grounds.areas().get(plan.area()).name(), progress(plan, words)),
                    state(plan, times)))
        .toList();
  }

  private static StatusMark state(WorkPlan plan, TimeWords times) {
    Words words = times.words();
    if (plan.tasks().stream().anyMatch(task -> task.isLate(today(times)))) {
      return new StatusMark("late", "alert-triangle", words.of("workplan.late"));
    }
    return !plan.tasks().isEmpty() && plan.done() == plan.tasks().size()
        ? new StatusMark("done", "circle-check", words.of("workplan.all-done"))
        : new StatusMark("doing", "clock", words.of("workplan.running"));
  }

  private static String progress(WorkPlan plan, Words words) {
    return words.of("workplan.done-of", plan.done(), plan.tasks().size());
  }

  private static LocalDate today(TimeWords times) {
    return times.now().atZone(times.zone()).toLocalDate();
  }
}
