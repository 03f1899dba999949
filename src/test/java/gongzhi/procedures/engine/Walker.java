package gongzhi.procedures.engine;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.territory.calendar.PlainCalendar;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** Somebody who does every step as it should be done, and lets the time pass that it needs. */
final class Walker {

  static final WorkingCalendar CALENDAR = PlainCalendar.usual();
  static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

  private final ProcedureRule rule;
  private final Engine engine;
  private Instant now = MONDAY;
  private Course course;

  Walker(ProcedureRule rule, Matter matter) {
    this.rule = rule;
    this.engine = new Engine(rule);
    Course fresh =
        Course.of(matter, matter == Matter.OWNERS ? OwnersMatter.COMMON_PARTS_CHANGE : null);
    this.course = fresh.after(engine.begin(fresh, moment()).orRefuse());
  }

  Course course() {
    return course;
  }

  StepRule open() {
    return rule.step(course.step()).orElseThrow();
  }

  Moment moment() {
    return new Moment(now, CALENDAR, MONDAY);
  }

  /** Goes on until this step is open. */
  Walker to(String step) {
    while (!course.step().equals(step)) {
      pass();
    }
    return this;
  }

  Walker waitsLongEnough() {
    now = now.plus(Duration.ofDays(60));
    return this;
  }

  void pass() {
    waitsLongEnough();
    take(wellDone());
  }

  List<CourseEvent> take(Act act) {
    List<CourseEvent> events = engine.take(course, act, moment()).orRefuse();
    course = course.after(events);
    return events;
  }

  Turn tries(Act act) {
    return engine.take(course, act, moment());
  }

  Act wellDone() {
    return act(Verb.PASS, open().body(), evidence(open()));
  }

  Act act(Verb verb, Body body, Evidence evidence) {
    return new Act(verb, body, new HashSet<>(open().papers()), evidence, "按大家的意见");
  }

  Evidence evidence(StepRule step) {
    if (step.kind().isPosted()) {
      return new Evidence.Posting(
          "G-1", now.minus(Duration.ofDays(40)), now.minusSeconds(1), 0, true);
    }
    if (step.kind() == StepKind.APPRAISE) {
      return new Evidence.Ratings(100, 90);
    }
    if (step.isElection()) {
      String rule = step.rule() == null ? "owners-ordinary" : step.rule();
      return new Evidence.Election("E-1", rule, true, true, true, 2);
    }
    if (step.body() == Body.OWNERS_ASSEMBLY) {
      return new Evidence.Poll("B-1", "owners-special", true, true, true);
    }
    if (step.kind() == StepKind.HEAR) {
      return new Evidence.Meeting(
          "HY-1", "hearing", true, true, 2, false, false, new Evidence.Hands(20, 12, 0, 0));
    }
    if (step.sides() != null) {
      return new Evidence.Hands(step.sides(), step.sides(), step.sides(), 0);
    }
    if (step.rule() != null) {
      return new Evidence.Hands(30, 30, 28, 2);
    }
    return step.meetings().isEmpty() ? new Evidence.Papers() : met(step, true, true, true);
  }

  /** A meeting of the body of this step, which the law gives no quorum. */
  static Evidence met(StepRule step, boolean quorate, boolean resolved, boolean carried) {
    return new Evidence.Meeting(
        "HY-1",
        step.meetings().iterator().next(),
        true,
        quorate,
        1,
        resolved,
        carried,
        new Evidence.Hands(9, 7, 6, 1));
  }
}
