package gongzhi.procedures.workplans;

import gongzhi.insight.Masking;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.procedures.bodies.BodyRights;
import gongzhi.procedures.workplans.WorkPlan.Kind;
import gongzhi.procedures.workplans.WorkPlan.Task;
import gongzhi.procedures.workplans.WorkPlan.Turn;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Making a plan of one's own level, splitting it into tasks for units, and seeing each done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WorkPlans {

  private static final int LEAST = 2;
  private static final int DONE_MAX = 200;
  private static final int UNITS_MAX = 300;

  private final WorkPlanStore store;
  private final BodyRights rights;
  private final Around around;
  private final Notices notices;
  private final InstantSource clock;

  /** Units and grounds. */
  @Component
  record Around(Posts posts, Areas areas) {}

  WorkPlans(
      WorkPlanStore store, BodyRights rights, Around around, Notices notices, InstantSource clock) {
    this.store = store;
    this.rights = rights;
    this.around = around;
    this.notices = notices;
    this.clock = clock;
  }

  /** Makes one; says its id. */
  public long make(Viewer by, NewWorkPlan wanted) {
    rights.require(by, wanted.area());
    wanted.require();
    return store.insert(wanted, by.party(), clock.instant());
  }

  /**
   * Adds a task and tells the unit that carries it out.
   *
   * @throws Rejection (422) for a unit of elsewhere
   */
  public void add(Viewer by, WorkPlan plan, NewWorkTask wanted) {
    Area area = around.areas().get(plan.area());
    rights.require(by, area);
    LocalDate due = wanted.require(today());
    Organisation unit =
        units(area).stream()
            .filter(one -> one.id().value() == wanted.unit())
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("workplan.choose-unit"));
    store.insert(plan, wanted, unit, due);
    List<String> words = List.of(plan.title(), wanted.words(), due.toString());
    notices.tell(new Notice(unit.id(), "workplan.notice.task", words, "/plans/" + plan.id()));
  }

  /** Whether this viewer serves the unit that carries the task out. */
  public boolean reports(Viewer viewer, Task task) {
    return task.doneOn() == null && !task.isReported() && viewer.serves(task.unit());
  }

  /** Whether nobody serves its unit in the program, so that it can only report on paper. */
  public boolean isOnPaper(Task task) {
    return around.posts().staffOf(task.unit(), clock.instant()).isEmpty();
  }

  /**
   * The unit says that its task is done, and what came of it; whoever made the plan enters that for
   * a unit that nobody serves in the program.
   *
   * @throws Rejection (403) for anybody else, (409) for a task that is reported or done
   */
  public void report(Viewer by, WorkPlan plan, long id, String words) {
    Task task = task(plan, id);
    boolean entered = isOnPaper(task) && rights.may(by, around.areas().get(plan.area()));
    if (!by.serves(task.unit()) && !entered) {
      throw Rejection.forbidden("workplan.not-your-task", task.unitName());
    }
    if (task.doneOn() != null || task.isReported()) {
      throw Rejection.of("workplan.done-already");
    }
    String said = said(words);
    store.insert(id, Kind.REPORTED, said, by.party(), clock.instant());
    List<String> told = List.of(plan.title(), task.words());
    notices.tell(
        new Notice(
            store.maker(plan), "workplan.notice.reported", told, "/desk/plans/" + plan.id()));
  }

  /**
   * Whoever serves the level of the plan accepts what the unit reported.
   *
   * @throws Rejection (403) for whoever reported it, (409) where nothing is reported
   */
  public void accept(Viewer by, WorkPlan plan, long id) {
    Turn report = reported(by, plan, id);
    if (!store.done(plan, id, report.words(), today())) {
      throw Rejection.of("workplan.done-already");
    }
    store.insert(id, Kind.ACCEPTED, report.words(), by.party(), clock.instant());
  }

  /** Or gives it back with the reason, and the unit hears of it. */
  public void giveBack(Viewer by, WorkPlan plan, long id, String why) {
    reported(by, plan, id);
    String said = said(why);
    store.insert(id, Kind.RETURNED, said, by.party(), clock.instant());
    List<String> told = List.of(plan.title(), said);
    notices.tell(
        new Notice(task(plan, id).unit(), "workplan.notice.returned", told, "/plans/" + plan.id()));
  }

  private Turn reported(Viewer by, WorkPlan plan, long id) {
    rights.require(by, around.areas().get(plan.area()));
    Task task = task(plan, id);
    if (!task.isReported()) {
      throw Rejection.of("workplan.nothing-reported");
    }
    Turn report = task.turns().getLast();
    if (by.is(report.by())) {
      throw Rejection.forbidden("workplan.another-accepts");
    }
    return report;
  }

  private static Task task(WorkPlan plan, long id) {
    return plan.tasks().stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("workplan.no-such-plan"));
  }

  private static String said(String words) {
    String said = Masking.forEveryone(words.strip());
    if (said.length() < LEAST || said.length() > DONE_MAX) {
      throw Rejection.invalid("workplan.say-done", LEAST, DONE_MAX);
    }
    return said;
  }

  /** The units of this ground that can carry something out. */
  public List<Organisation> units(Area area) {
    return around.posts().basedIn(area).stream().limit(UNITS_MAX).toList();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
