package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionBook;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Entry;
import gongzhi.procedures.decision.NewDecision;
import gongzhi.procedures.engine.Act;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.StoryClock;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets invented officers do each step as it should be done, in the past. */
@Component
class DemoActs {

  private static final Duration POSTED = Duration.ofDays(15);

  private final DecisionBook book;
  private final DecisionStore store;
  private final ProcedureBook procedures;
  private final TransactionTemplate transactions;

  DemoActs(
      DecisionBook book,
      DecisionStore store,
      ProcedureBook procedures,
      TransactionTemplate transactions) {
    this.book = book;
    this.store = store;
    this.procedures = procedures;
    this.transactions = transactions;
  }

  boolean nothingYet() {
    return Scope.job().call(() -> inside(store::isEmpty));
  }

  DecisionNo begin(Instant at, Viewer by, Area area, String place, NewDecision wanted) {
    return StoryClock.at(
        at,
        () ->
            as(by, () -> book.start(by, area, procedures.get(place, wanted.procedure()), wanted)));
  }

  String step(Viewer by, DecisionNo no) {
    return as(by, () -> store.get(no).course().step());
  }

  /** Does the open step; what one carried out the other accepts. Says which step is open then. */
  String next(Instant at, Viewer first, Viewer second, DecisionNo no) {
    return StoryClock.at(
        at,
        () -> {
          StepRule step = as(first, () -> store.get(no)).open().orElseThrow();
          Viewer by = step.kind() == StepKind.ACCEPT ? second : first;
          return as(by, () -> done(by, no, step, at).course().step());
        });
  }

  private Decision done(Viewer by, DecisionNo no, StepRule step, Instant at) {
    Map<Paper, String> papers = new EnumMap<>(Paper.class);
    step.papers().forEach(paper -> papers.put(paper, "示例 " + (paper.ordinal() + 1) + " 号"));
    Act act = new Act(Verb.PASS, step.body(), papers.keySet(), evidence(step, at), "");
    return book.act(by, no, new Entry(act, papers, store.get(no).version()));
  }

  private static Evidence evidence(StepRule step, Instant at) {
    if (step.kind().isPosted()) {
      return new Evidence.Posting("公告栏", at.minus(POSTED), at.minusSeconds(1), 0, true);
    }
    if (step.kind() == StepKind.APPRAISE) {
      return new Evidence.Ratings(86, 79);
    }
    if (step.sides() != null) {
      return new Evidence.Hands(step.sides(), step.sides(), step.sides(), 0);
    }
    return step.rule() == null ? new Evidence.Papers() : new Evidence.Hands(48, 45, 43, 2);
  }

  private <T> T as(Viewer who, Supplier<T> act) {
    return who.scope().call(() -> inside(act));
  }

  private <T> T inside(Supplier<T> act) {
    return Objects.requireNonNull(transactions.execute(_ -> act.get()));
  }
}
