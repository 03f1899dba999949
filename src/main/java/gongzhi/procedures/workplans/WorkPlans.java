package gongzhi.procedures.workplans;

import gongzhi.insight.Masking;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.procedures.bodies.BodyRights;
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

  /** Says that a task is done, and what came of it. */
  public void done(Viewer by, WorkPlan plan, long task, String words) {
    rights.require(by, around.areas().get(plan.area()));
    String said = Masking.forEveryone(words.strip());
    if (said.length() < LEAST || said.length() > DONE_MAX) {
      throw Rejection.invalid("workplan.say-done", LEAST, DONE_MAX);
    }
    if (!store.done(plan, task, said, today())) {
      throw Rejection.of("workplan.done-already");
    }
  }

  /** The units of this ground that can carry something out. */
  public List<Organisation> units(Area area) {
    return around.posts().basedIn(area).stream().limit(UNITS_MAX).toList();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
