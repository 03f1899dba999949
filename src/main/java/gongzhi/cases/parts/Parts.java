package gongzhi.cases.parts;

import static gongzhi.parties.Permission.CASE_HANDLE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.parts.PartStore.Moment;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits the work on a case (子工单): each part has one unit and one date, is done when that unit says
 * so and whoever leads has looked. The case stays one for its reporter, and is not reported done
 * while a part goes on.
 */
@Component
@Transactional
public class Parts {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final PartStore store;
  private final JointOrderStore orders;
  private final InstantSource clock;

  Parts(
      CaseMoves moves,
      Dispatch dispatch,
      Assignments assignments,
      CaseNotices notices,
      PartStore store,
      JointOrderStore orders,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.assignments = assignments;
    this.notices = notices;
    this.store = store;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * Gives a part to a unit, with the words of the act as its task, until that day at six; while a
   * joint order goes on, as one of its departments.
   */
  public Case give(Act act, @Nullable PartyId unit, @Nullable LocalDate until) {
    Case before = moves.find(act);
    PartRules.requireLeads(act.by(), before);
    PartRules.requireDivisible(before);
    act.requireWords("case.say-what-to-do");
    act.requireWordsInBounds();
    if (unit == null) {
      throw Rejection.invalid("parts.choose-unit");
    }
    dispatch.requireWorksHere(before, unit);
    PartRules.requireOther(act.by(), before, unit);
    Instant now = clock.instant();
    Instant due = PartRules.due(before, until, now);
    List<Part> earlier = store.of(before.id());
    int seq = earlier.size() + 1;
    if (seq > PartStore.MOST) {
      throw Rejection.of("parts.too-many", PartStore.MOST);
    }
    Step step =
        Step.of(CaseAct.PART_GIVEN, Audience.REPORTER, found -> found.helpedBy(List.of(unit)))
            .with("part", seq)
            .with("to", unit.value())
            .with("task", act.words())
            .with("until", due.toString());
    Case after = moves.move(act.withoutWords(), before, step);
    PartyId by = act.by().party();
    @Nullable Long order = orders.open(before.id()).map(JointOrder::id).orElse(null);
    store.insert(
        new Part(0, before.id(), seq, unit, act.words(), by, now, due, PartState.GIVEN, "", order));
    assignments.helper(after, act, unit);
    notices.tellHelper(after, unit);
    return after;
  }

  /** Its unit takes it on. */
  public Case take(Act act, int seq) {
    return byUnit(act, seq, PartState.TAKEN, CaseAct.PART_TAKEN);
  }

  /** Its unit says why it is not its work, without naming a law. */
  public Case giveBack(Act act, int seq) {
    return giveBack(act, seq, "");
  }

  /**
   * Its unit says why it is not its work; whoever gave it has to find another.
   *
   * @param law which law or list says so; a department of a joint order has to name it, for
   *     everyone to read
   */
  public Case giveBack(Act act, int seq, String law) {
    String named = law.strip();
    Part part = part(moves.find(act), seq);
    requireOwn(act, part);
    if (named.isEmpty() && part.order() != null) {
      throw Rejection.invalid("parts.name-the-law");
    }
    act.requireWords("case.say-why");
    Act whole = named.isEmpty() ? act : act.saying(act.words() + "（" + named + "）");
    return byUnit(whole, seq, PartState.RETURNED, CaseAct.PART_RETURNED);
  }

  /** Its unit says what it did; now whoever leads looks. */
  public Case report(Act act, int seq) {
    return byUnit(act, seq, PartState.DONE, CaseAct.PART_DONE);
  }

  /** Whoever leads looked and found it done; never somebody of its unit. */
  public Case check(Act act, int seq) {
    return byLead(act, seq, PartState.CHECKED, CaseAct.PART_CHECKED);
  }

  /** Whoever leads says what is missing; it is to be done again until that day. */
  public Case again(Act act, int seq, @Nullable LocalDate until) {
    Case before = moves.find(act);
    PartRules.requireLeads(act.by(), before);
    act.requireWords("parts.say-what-is-missing");
    Part part = part(before, seq);
    PartRules.requireNotOf(act.by(), part);
    if (part.state() != PartState.DONE) {
      throw Rejection.of("parts.moved-on");
    }
    Instant due = PartRules.due(before, until, clock.instant());
    Case after =
        moves.move(act, before, step(CaseAct.PART_AGAIN, part).with("until", due.toString()));
    store.moved(part, PartState.TAKEN, act.words(), new Moment(clock.instant(), due));
    notices.tell(part.unit(), after, "case.notice.part-again");
    return after;
  }

  /**
   * Whoever leads takes it back with a reason before it is done, or once it was given back; what a
   * department of a joint order answered stays.
   */
  public Case cancel(Act act, int seq) {
    if (!part(moves.find(act), seq).mayBeCancelled()) {
      throw Rejection.of("parts.moved-on");
    }
    return byLead(act, seq, PartState.CANCELLED, CaseAct.PART_CANCELLED);
  }

  private Case byUnit(Act act, int seq, PartState to, CaseAct as) {
    Case before = moves.find(act);
    Part part = part(before, seq);
    requireOwn(act, part);
    if (part.state() == PartState.DONE) { // it is looked at now, and only sent back by who leads
      throw Rejection.of("parts.moved-on");
    }
    Case after = moved(act, before, part, as, to);
    if (to != PartState.TAKEN) {
      notices.tell(part.givenBy(), after, "case.notice.part-answered");
    }
    return after;
  }

  private static void requireOwn(Act act, Part part) {
    if (!act.by().serves(part.unit()) || !act.by().mayAnywhere(CASE_HANDLE)) {
      throw Rejection.forbidden("case.not-your-unit");
    }
  }

  private Case byLead(Act act, int seq, PartState to, CaseAct as) {
    Case before = moves.find(act);
    PartRules.requireLeads(act.by(), before);
    Part part = part(before, seq);
    PartRules.requireNotOf(act.by(), part);
    Case after = moved(act, before, part, as, to);
    notices.tell(part.unit(), after, "case.notice.part-ended");
    return after;
  }

  private Case moved(Act act, Case before, Part part, CaseAct as, PartState to) {
    PartState next = part.state().to(to);
    requireWords(act, next);
    Case after = moves.move(act, before, step(as, part));
    String said = act.words().isEmpty() ? part.said() : act.words();
    store.moved(part, next, said, new Moment(clock.instant(), null));
    if (!next.isOpen() && part.state().isOpen()) {
      assignments.endHelp(before, part.unit(), outcome(next), act);
    }
    return after;
  }

  private static void requireWords(Act act, PartState next) {
    switch (next) {
      case DONE -> act.requireWords("case.say-what-was-done");
      case RETURNED, CANCELLED -> act.requireWords("case.say-why");
      default -> act.requireWordsInBounds();
    }
  }

  private static Step step(CaseAct as, Part part) {
    return Step.of(as, readers(as, part), Case::noted)
        .with("part", part.seq())
        .with("partOf", part.unit().value());
  }

  /** How a department of a joint order answered is for everyone. */
  private static Audience readers(CaseAct as, Part part) {
    return switch (as) {
      case PART_DONE -> part.order() == null ? Audience.REPORTER : Audience.PUBLIC;
      case PART_RETURNED -> part.order() == null ? Audience.STAFF : Audience.PUBLIC;
      default -> Audience.STAFF;
    };
  }

  private static String outcome(PartState ended) {
    return switch (ended) {
      case CHECKED -> "DONE";
      case RETURNED -> "RETURNED";
      default -> "CLOSED";
    };
  }

  private Part part(Case about, int seq) {
    if (!about.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    return store.find(about.id(), seq).orElseThrow(() -> Rejection.notFound("parts.not-found"));
  }
}
