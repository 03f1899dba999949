package gongzhi.procedures.engine;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.engine.Turn.Refused;
import gongzhi.procedures.engine.Turn.Taken;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A procedure gone through without a matter (试走): each step as it should be done, or sent back, or
 * ended; and what would be refused on the way. Nothing is kept.
 */
public final class Rehearsal {

  private static final Duration WAIT = Duration.ofDays(60);
  private static final int HEADS = 30;

  private final ProcedureRule rule;
  private final Engine engine;
  private final WorkingCalendar calendar;
  private final Instant begun;
  private Instant now;
  private Course course;

  private Rehearsal(ProcedureRule rule, Matter matter, Instant begun, WorkingCalendar calendar) {
    this.rule = rule;
    this.engine = new Engine(rule);
    this.calendar = calendar;
    this.begun = begun;
    this.now = begun;
    Course fresh = Course.of(matter, matter == Matter.OWNERS ? OwnersMatter.OTHER : null);
    this.course = fresh.after(engine.begin(fresh, moment()).orRefuse());
  }

  /** Begins with the first step. */
  public static Rehearsal of(
      ProcedureRule rule, Matter matter, Instant begun, WorkingCalendar calendar) {
    return new Rehearsal(rule, matter, begun, calendar);
  }

  public Course course() {
    return course;
  }

  /** The step that is open; empty at the end. */
  public Optional<StepRule> open() {
    return rule.step(course.step());
  }

  /** Goes on as told; says the refusal where it cannot. */
  public Optional<Refused> go(Verb verb) {
    Optional<StepRule> step = open();
    if (step.isEmpty()) {
      return Optional.empty();
    }
    now = now.plus(WAIT);
    Turn turn = engine.take(course, well(step.get(), verb), moment());
    if (turn instanceof Taken taken) {
      course = course.after(taken.events());
      return Optional.empty();
    }
    return Optional.of((Refused) turn);
  }

  /** What the open step refuses: papers left out, another body, too few, too early. */
  public List<Refused> refusals() {
    List<Refused> all = new ArrayList<>();
    open().ifPresent(step -> wrong(step).forEach(act -> refused(act).ifPresent(all::add)));
    return all.stream().distinct().toList();
  }

  private List<Act> wrong(StepRule step) {
    Act well = well(step, Verb.PASS);
    Body other = step.body() == Body.PARTY_BRANCH ? Body.RESIDENTS : Body.PARTY_BRANCH;
    List<Act> acts = new ArrayList<>();
    acts.add(new Act(Verb.PASS, other, well.papers(), well.evidence(), ""));
    acts.add(new Act(Verb.PASS, step.body(), Set.of(), well.evidence(), ""));
    acts.add(new Act(Verb.PASS, step.body(), well.papers(), new Evidence.Papers(), ""));
    if (!step.meetings().isEmpty()) {
      acts.add(new Act(Verb.PASS, step.body(), well.papers(), met(step, true, 0), ""));
      acts.add(new Act(Verb.PASS, step.body(), well.papers(), met(step, false, HEADS), ""));
    }
    acts.add(new Act(Verb.REFUSE, step.body(), well.papers(), well.evidence(), "不同意"));
    return acts;
  }

  private Optional<Refused> refused(Act act) {
    Turn turn = engine.take(course, act, new Moment(now.plus(WAIT), calendar, begun));
    return turn instanceof Refused no ? Optional.of(no) : Optional.empty();
  }

  private Act well(StepRule step, Verb verb) {
    Set<Paper> papers = new HashSet<>(step.papers());
    return new Act(verb, step.body(), papers, evidence(step), "按大家的意见");
  }

  private Evidence evidence(StepRule step) {
    if (step.kind().isPosted()) {
      return new Evidence.Posting("", now.minus(Duration.ofDays(40)), now.minusSeconds(1), 0, true);
    }
    if (step.isElection()) {
      String key = step.rule() == null ? "owners-ordinary" : step.rule();
      return new Evidence.Election("", key, true, true, true, 1);
    }
    if (step.body() == Body.OWNERS_ASSEMBLY) {
      String key = step.rule() == null ? "owners-ordinary" : step.rule();
      return new Evidence.Poll(
          "", course.owners() == null ? key : course.owners().rule(), true, true, true);
    }
    if (!step.meetings().isEmpty()) {
      return met(step, true, HEADS);
    }
    return step.content().isPresent() ? new Evidence.Ratings(100, 100) : new Evidence.Papers();
  }

  private static Evidence met(StepRule step, boolean signed, int present) {
    int sides = step.sides() == null ? 2 : step.sides();
    return new Evidence.Meeting(
        "",
        step.meetings().iterator().next(),
        signed,
        present > 0,
        present > 0 ? sides : 0,
        true,
        true,
        new Evidence.Hands(HEADS, present, present, 0));
  }

  private Moment moment() {
    return new Moment(now, calendar, begun);
  }
}
