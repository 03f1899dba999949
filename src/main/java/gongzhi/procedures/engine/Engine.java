package gongzhi.procedures.engine;

import gongzhi.procedures.engine.CourseEvent.Ended;
import gongzhi.procedures.engine.CourseEvent.Entered;
import gongzhi.procedures.engine.CourseEvent.Passed;
import gongzhi.procedures.engine.CourseEvent.Returned;
import gongzhi.procedures.engine.Turn.Refused;
import gongzhi.procedures.engine.Turn.Taken;
import gongzhi.procedures.rule.Flaw;
import gongzhi.procedures.rule.Forks;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.Soundness;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The engine (程序引擎): {@code (definition, course, act, moment) → events | refusal}. It knows no
 * database, no person and no place; what the law forbids it refuses whatever the definition says.
 */
public final class Engine {

  private static final int LEAST_WORDS = 2;

  private final ProcedureRule rule;

  public Engine(ProcedureRule rule) {
    this.rule = rule;
  }

  /** Begins a course; a definition with a flaw begins nothing. */
  public Turn begin(Course course, Moment moment) {
    List<Flaw.Found> flaws = Soundness.flaws(rule);
    if (!flaws.isEmpty()) {
      return Refused.of("procedure.unsound", flaws.getFirst().flaw());
    }
    if (!rule.matters().contains(course.matter())) {
      return Refused.of("procedure.not-for-this-matter", course.matter());
    }
    return new Taken(List.of(entered(rule.stepsFor(course.matter()).getFirst(), moment)));
  }

  /** What comes of this act now. */
  public Turn take(Course course, Act act, Moment moment) {
    Optional<StepRule> open = rule.step(course.step());
    if (!course.isOpen() || open.isEmpty()) {
      return Refused.of("procedure.is-over");
    }
    StepRule step = open.get();
    if (act.body() != step.body()) {
      return Refused.of(
          "procedure.wrong-body", step.title(), step.body(), act.body(), course.matter().law());
    }
    return switch (act.verb()) {
      case PASS -> pass(course, step, act, moment);
      case PASS_JOINED -> joined(course, step, act, moment);
      case RETURN -> back(course, step, act, moment);
      case REFUSE -> refuse(course, step, act, moment);
    };
  }

  private Turn pass(Course course, StepRule step, Act act, Moment moment) {
    Optional<Refused> stopped = gate(course, step, moment).refusal(act);
    return stopped.isPresent()
        ? stopped.get()
        : onward(course, List.of(new Passed(step.key(), act.body(), moment.now())), step, moment);
  }

  /** One person holds both posts: both steps are done, each with its own documents. */
  private Turn joined(Course course, StepRule step, Act act, Moment moment) {
    Optional<StepRule> next = next(course, step);
    if (!step.isJoined() || next.isEmpty()) {
      return Refused.of("procedure.nothing-to-join");
    }
    if (act.why().strip().length() < LEAST_WORDS) {
      return Refused.of("procedure.say-who-holds-both");
    }
    Optional<Refused> stopped = gate(course, step, moment).papersMissing(act);
    if (stopped.isEmpty()) {
      stopped = gate(course, next.get(), moment).refusal(act);
    }
    if (stopped.isPresent()) {
      return stopped.get();
    }
    List<CourseEvent> done =
        List.of(
            new Passed(step.key(), act.body(), moment.now()),
            new Passed(next.get().key(), next.get().body(), moment.now()));
    return onward(course, done, next.get(), moment);
  }

  private Turn onward(Course course, List<CourseEvent> done, StepRule last, Moment moment) {
    Course after = course.after(done);
    Optional<StepRule> next = next(course, last);
    boolean needed = next.isEmpty() || Forks.needsSettling(next.get());
    if (needed && !Forks.isSettled(rule, course.matter(), after.passed())) {
      return Refused.of("procedure.not-settled", course.matter(), course.matter().law());
    }
    List<CourseEvent> events = new ArrayList<>(done);
    events.add(
        next.map(step -> (CourseEvent) entered(step, moment))
            .orElseGet(() -> new Ended(Course.End.DONE, moment.now())));
    return new Taken(events);
  }

  private Turn back(Course course, StepRule step, Act act, Moment moment) {
    String to = step.back();
    if (to == null) {
      return Refused.of("procedure.no-way-back", step.title());
    }
    if (course.rounds().getOrDefault(step.key(), 0) >= step.mostRounds()) {
      return Refused.of("procedure.rounds-used", step.mostRounds());
    }
    if (act.why().strip().length() < LEAST_WORDS) {
      return Refused.of("procedure.say-why");
    }
    return new Taken(
        List.of(
            new Returned(step.key(), to, from(course, to), act.body(), moment.now()),
            entered(rule.step(to).orElseThrow(), moment)));
  }

  private Turn refuse(Course course, StepRule step, Act act, Moment moment) {
    if (course.matter().isByLaw() && step.body().isOfTheParty()) {
      return Refused.of("procedure.party-cannot-end", course.matter(), course.matter().law());
    }
    if (Forks.isSettled(rule, course.matter(), course.passed())
        && course.passed().stream().anyMatch(done -> settles(course, done))) {
      return Refused.of("procedure.is-decided", course.matter(), course.matter().law());
    }
    if (course.matter().isByLaw() && !mayEnd(course, step)) {
      return Refused.of("procedure.only-they-end-it", course.matter(), course.matter().law());
    }
    if (act.why().strip().length() < LEAST_WORDS) {
      return Refused.of("procedure.say-why");
    }
    return gate(course, step, moment)
        .countMissing(act)
        .map(Turn.class::cast)
        .orElseGet(() -> new Taken(List.of(new Ended(Course.End.REFUSED, moment.now()))));
  }

  /** Who proposed it takes it back, who reviews its lawfulness stops it, whose it is says no. */
  private boolean mayEnd(Course course, StepRule step) {
    return step.kind() == StepKind.LEGAL_REVIEW
        || step.settles(course.matter())
        || rule.stepsFor(course.matter()).indexOf(step) == 0;
  }

  private Gate gate(Course course, StepRule step, Moment moment) {
    return new Gate(rule.basisOf(step), course, step, moment);
  }

  private boolean settles(Course course, String done) {
    return rule.step(done)
        .filter(step -> step.kind().isDecided() && step.settles(course.matter()))
        .isPresent();
  }

  private Entered entered(StepRule step, Moment moment) {
    return new Entered(step.key(), moment.now(), moment.after(step.term()));
  }

  private Optional<StepRule> next(Course course, StepRule step) {
    List<StepRule> steps = rule.stepsFor(course.matter());
    int at = steps.indexOf(step) + 1;
    return at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
  }

  private Set<String> from(Course course, String to) {
    List<StepRule> steps = rule.stepsFor(course.matter());
    int at = steps.stream().map(StepRule::key).toList().indexOf(to);
    return new HashSet<>(
        steps.subList(at, steps.size()).stream().map(StepRule::key).collect(Collectors.toSet()));
  }
}
