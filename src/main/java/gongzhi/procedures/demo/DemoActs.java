package gongzhi.procedures.demo;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionBook;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Entry;
import gongzhi.procedures.decision.Exhibits;
import gongzhi.procedures.decision.NewDecision;
import gongzhi.procedures.demo.DemoHeld.Two;
import gongzhi.procedures.engine.Act;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.territory.Area;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lets invented officers do each step as it should be done, in the past. */
@Component
class DemoActs {

  private final DecisionBook book;
  private final DecisionStore store;
  private final ProcedureBook procedures;
  private final Exhibits exhibits;
  private final DemoHeld held;
  private final DemoAdvice advice;
  private final DemoTurns turns;
  private final Posts posts;
  private final InstantSource clock;
  private final Map<DecisionNo, PartyId> carried = new ConcurrentHashMap<>();

  DemoActs(
      DecisionBook book,
      DecisionStore store,
      ProcedureBook procedures,
      Exhibits exhibits,
      DemoHeld held,
      DemoAdvice advice,
      DemoTurns turns,
      Posts posts,
      InstantSource clock) {
    this.book = book;
    this.store = store;
    this.procedures = procedures;
    this.exhibits = exhibits;
    this.held = held;
    this.advice = advice;
    this.turns = turns;
    this.posts = posts;
    this.clock = clock;
  }

  boolean nothingYet() {
    return turns.check(store::isEmpty);
  }

  DecisionNo begin(Instant at, Viewer by, Area area, String place, NewDecision wanted) {
    return turns.at(
        at, by, () -> book.start(by, area, procedures.get(place, wanted.procedure()), wanted));
  }

  String step(Viewer by, DecisionNo no) {
    return turns.now(by, () -> store.get(no).course().step());
  }

  /** Does the open step; what one carried out the other accepts. Says which step is open then. */
  String next(Instant at, Two people, DecisionNo no) {
    Decision before = turns.now(people.first(), () -> store.get(no));
    StepRule step = before.open().orElseThrow();
    Evidence evidence = evidence(at, people, before, step);
    Map<Paper, String> papers = new EnumMap<>(Paper.class);
    step.papers().forEach(paper -> papers.put(paper, "示例 " + (paper.ordinal() + 1) + " 号"));
    if (step.kind() == StepKind.LEGAL_REVIEW) {
      papers.put(Paper.LEGAL_OPINION, advice.lawful(at, people, before));
    }
    Act act = new Act(Verb.PASS, step.body(), papers.keySet(), evidence, "");
    Entry entry = new Entry(act, papers, before.version());
    Viewer by = actor(people, before, step);
    if (step.kind() == StepKind.CARRY_OUT) {
      carried.put(no, by.party());
    }
    return turns.at(at, by, () -> book.act(by, no, entry).course().step());
  }

  /** Whoever answers for the step; of two who lead, the one who accepts did not carry it out. */
  private Viewer actor(Two people, Decision before, StepRule step) {
    PartyId owner = Objects.requireNonNull(before.owner());
    if (step.kind() == StepKind.ACCEPT && owner.equals(carried.get(before.no()))) {
      return people.first().is(owner) ? people.second() : people.first();
    }
    Instant now = clock.instant();
    return Viewer.staff(owner, posts.seatsOf(owner, now), now);
  }

  private Evidence evidence(Instant at, Two people, Decision before, StepRule step) {
    if (step.kind().isPosted()) {
      String notice = held.notice(at, people.first(), before, step);
      return turns.at(at, people.first(), () -> exhibits.notice(before, notice));
    }
    if (step.kind() == StepKind.APPRAISE) {
      String meeting = held.appraisal(at, people, before);
      return turns.at(at, people.first(), () -> exhibits.ratings(before, meeting));
    }
    if (step.meetings().isEmpty()) {
      return new Evidence.Papers();
    }
    String meeting = held.meeting(at, people, before, step);
    return turns.at(at, people.first(), () -> exhibits.meeting(before, meeting));
  }
}
