package gongzhi.cases.petition;

import static gongzhi.parties.Permission.CASE_HANDLE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Approvals;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the unit does with a petition beside the work: it tells, objects, or asks for more time. */
@Component
@Transactional
public class PetitionAnswers {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Approvals approvals;
  private final CaseNotices notices;
  private final PetitionStore store;
  private final PetitionLeaders leaders;
  private final InstantSource clock;

  PetitionAnswers(
      CaseMoves moves,
      Dispatch dispatch,
      Approvals approvals,
      CaseNotices notices,
      PetitionStore store,
      PetitionLeaders leaders,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.approvals = approvals;
    this.notices = notices;
    this.store = store;
    this.leaders = leaders;
    this.clock = clock;
  }

  /** Tells the reporter that the unit has it, and how it goes on (受理告知). */
  public Case tell(Act act) {
    act.requireWords("petition.say-how");
    Case before = moves.find(act);
    Petition petition = ours(act, before);
    petition.requireToldNext();
    Case after =
        moves.move(act, before, Step.of(CaseAct.PETITION_TOLD, Audience.REPORTER, Case::noted));
    store.told(before.id(), clock.instant());
    notices.tellReporter(after, "petition.notice.told");
    return after;
  }

  /** Says in time why it is not its matter (异议); the office answers. */
  public Case object(Act act) {
    act.requireWords("case.say-why");
    Case before = moves.find(act);
    Petition petition = ours(act, before);
    petition.requireCanObject(clock.instant());
    Case after =
        moves.move(act, before, Step.of(CaseAct.PETITION_OBJECTED, Audience.STAFF, Case::noted));
    store.objected(before.id(), Masking.of(act.words()), clock.instant());
    notices.tell(Objects.requireNonNull(petition.handedBy()), after, "petition.notice.objected");
    return after;
  }

  /** Asks once for at most thirty days more; a leader decides, the reporter reads why. */
  public Case askExtension(Act act, int days) {
    act.requireWords("case.say-why");
    Case before = moves.find(act);
    ours(act, before);
    if (days < 1 || days > Statute.MOST_EXTRA_DAYS) {
      throw Rejection.invalid("petition.extension-too-long", Statute.MOST_EXTRA_DAYS);
    }
    if (before.course().extended()) {
      throw Rejection.of("case.extended-already");
    }
    Instant until = Statute.endOfDay(before.duty().due(), days);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.EXTENSION_ASKED, Audience.REPORTER, Case::noted)
                .with("until", until.toString()));
    approvals.askExtension(after, act, until);
    leaders.tellOffice(after, "petition.notice.extension-asked");
    return after;
  }

  private Petition ours(Act act, Case found) {
    Petition petition = store.of(found.id()).orElseThrow(() -> Rejection.of("petition.none"));
    if (!act.by().serves(found.duty().unit()) || !act.by().mayAnywhere(CASE_HANDLE)) {
      throw Rejection.forbidden("case.not-your-unit", found.no().value());
    }
    if (found.course().isDone()) {
      throw Rejection.of("petition.not-to-tell-now");
    }
    dispatch.requireNotRaised(found);
    return petition;
  }
}
