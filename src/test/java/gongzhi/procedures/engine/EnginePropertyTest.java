package gongzhi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.parties.Roles;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Forks;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.ProcedurePack;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whatever people try, in whatever order: the law holds, and every course ends. */
class EnginePropertyTest {

  private static final List<ProcedureRule> RULES =
      ProcedurePack.read(Path.of("places"), "default", Roles.read(Path.of("places"), "default"))
          .procedures();
  private static final int TRIES = 400;

  @Property(tries = 500)
  void nothing_is_carried_out_before_those_decided_whom_it_concerns(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    ProcedureRule rule = RULES.get(random.nextInt(RULES.size()));
    Matter matter = rule.matters().get(random.nextInt(rule.matters().size()));
    Engine engine = new Engine(rule);
    Instant now = Walker.MONDAY;
    Course course = begun(engine, matter, now);
    for (int tries = 0; tries < TRIES && course.isOpen(); tries++) {
      now = now.plus(Duration.ofDays(random.nextInt(20)));
      Act act = anything(rule.step(course.step()).orElseThrow(), random, now);
      Turn turn = engine.take(course, act, Moment.first(now, Walker.CALENDAR));
      assertThat(engine.take(course, act, Moment.first(now, Walker.CALENDAR))).isEqualTo(turn);
      if (turn instanceof Turn.Taken taken) {
        course = course.after(taken.events());
        holds(rule, course);
      }
    }
  }

  @Property(tries = 300)
  void whoever_always_sends_back_comes_to_an_end(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    ProcedureRule rule = RULES.get(random.nextInt(RULES.size()));
    Walker walker = new Walker(rule, rule.matters().get(random.nextInt(rule.matters().size())));
    int acts = 0;
    while (walker.course().isOpen()) {
      Act back = walker.act(Verb.RETURN, walker.open().body(), new Evidence.Papers());
      if (random.nextInt(4) > 0 && walker.tries(back) instanceof Turn.Taken) {
        walker.take(back);
      } else {
        walker.pass();
      }
      acts++;
    }

    assertThat(acts).isLessThan(rule.steps().size() * 400);
  }

  private static void holds(ProcedureRule rule, Course course) {
    if (course.isOpen()) {
      assertThat(course.due()).isAfter(course.entered());
      StepRule open = rule.step(course.step()).orElseThrow();
      assertThat(open.isFor(course.matter())).isTrue();
      assertThat(course.passed()).doesNotContain(course.step());
      if (Forks.needsSettling(open)) {
        assertThat(Forks.isSettled(rule, course.matter(), course.passed())).isTrue();
      }
    }
    if (course.end() == Course.End.DONE) {
      assertThat(Forks.isSettled(rule, course.matter(), course.passed())).isTrue();
    }
  }

  private static Course begun(Engine engine, Matter matter, Instant now) {
    OwnersMatter[] nine = OwnersMatter.values();
    Course fresh = Course.of(matter, matter == Matter.OWNERS ? nine[nine.length - 1] : null);
    return fresh.after(engine.begin(fresh, Moment.first(now, Walker.CALENDAR)).orRefuse());
  }

  private static Act anything(StepRule step, Random random, Instant now) {
    Body body =
        random.nextInt(5) > 0 ? step.body() : Body.values()[random.nextInt(Body.values().length)];
    Set<Paper> papers =
        random.nextInt(4) > 0 ? EnumSet.allOf(Paper.class) : EnumSet.noneOf(Paper.class);
    Verb verb = random.nextInt(3) > 0 ? Verb.PASS : Verb.values()[random.nextInt(4)];
    return new Act(
        verb, body, papers, evidence(step, random, now), random.nextBoolean() ? "" : "说明");
  }

  private static Evidence evidence(StepRule step, Random random, Instant now) {
    int due = step.sides() == null ? 30 : step.sides();
    int present = random.nextInt(due / 2, due + 1);
    int yes = random.nextInt(present + 1);
    Instant until = now.minus(Duration.ofDays(random.nextInt(-3, 4)));
    return switch (random.nextInt(3)) {
      case 0 -> new Evidence.Papers();
      case 1 ->
          new Evidence.Posting(
              "G",
              until.minus(Duration.ofDays(random.nextInt(30))),
              until,
              random.nextInt(2),
              true);
      default ->
          switch (step.kind()) {
            case HEAR ->
                new Evidence.Meeting(
                    "H",
                    "hearing",
                    random.nextBoolean(),
                    true,
                    2,
                    false,
                    false,
                    new Evidence.Hands(9, 5, 0, 0));
            case APPRAISE -> new Evidence.Ratings(due, yes);
            case VOTE ->
                step.body() == Body.OWNERS_ASSEMBLY
                    ? new Evidence.Poll(
                        "B", "owners-ordinary", random.nextBoolean(), true, random.nextBoolean())
                    : new Evidence.Hands(due, present, yes, present - yes);
            default ->
                step.rule() == null && step.sides() == null && !step.meetings().isEmpty()
                    ? Walker.met(step, true, true, random.nextBoolean())
                    : new Evidence.Hands(due, present, yes, present - yes);
          };
    };
  }
}
