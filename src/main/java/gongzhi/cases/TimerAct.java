package gongzhi.cases;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What the program does to a case whose time limit asks for it, and whom it tells. */
@Component
class TimerAct {

  private final CaseStore store;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final Dispatch dispatch;
  private final InstantSource clock;

  TimerAct(
      CaseStore store,
      CaseMoves moves,
      CaseNotices notices,
      Dispatch dispatch,
      InstantSource clock) {
    this.store = store;
    this.moves = moves;
    this.notices = notices;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  /** Always true: it was done. */
  boolean about(long id, TimeLimit kind) {
    Case before = store.find(id).orElseThrow();
    Case after =
        moves.moveByItself(
            before,
            step(kind).with("timer", kind.name()).with("due", before.duty().due().toString()));
    tell(after, kind);
    return true;
  }

  private static Step step(TimeLimit kind) {
    return switch (kind) {
      case SOON, UNANSWERED -> Step.of(CaseAct.REMINDED, Audience.STAFF, Case::noted);
      case OVERDUE -> Step.of(CaseAct.REMINDED, Audience.PUBLIC, Case::noted);
      case SUPERVISED -> Step.of(CaseAct.SUPERVISED, Audience.PUBLIC, Case::supervised);
    };
  }

  private void tell(Case about, TimeLimit kind) {
    switch (kind) {
      case SOON -> notices.tellOwner(about, "case.notice.soon");
      case UNANSWERED -> notices.tellOwner(about, "case.notice.unanswered");
      case OVERDUE -> {
        notices.tellOwner(about, "case.notice.overdue");
        tellAbove(about, "case.notice.overdue-above");
      }
      case SUPERVISED -> {
        notices.tellOwner(about, "case.notice.supervised");
        tellAbove(about, "case.notice.supervised");
      }
    }
  }

  private void tellAbove(Case about, String key) {
    if (about.matter().restricted()) {
      tellConfidants(about);
    } else if (!notices.tellAbove(about, key)) {
      dispatch
          .superior(about, clock.instant())
          .ifPresent(person -> notices.tell(person, about, key));
    }
  }

  /** The next unit that may read it; where there is none, its own unit hears that plainly. */
  private void tellConfidants(Case about) {
    dispatch
        .superior(about, clock.instant())
        .ifPresentOrElse(
            person -> notices.tellAtDesk(person, about, "case.notice.overdue-confidential-above"),
            () -> notices.tellUnitOf(about, "case.notice.overdue-confidential"));
  }
}
