package gongzhi.cases;

import static gongzhi.parties.Permission.CASE_EXTEND_APPROVE;
import static gongzhi.parties.Permission.CASE_MERGE;
import static gongzhi.parties.Permission.CASE_REJECT;
import static gongzhi.parties.Permission.CASE_REJECT_APPROVE;
import static gongzhi.parties.Permission.CASE_STUDY;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Approvals;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Extensions;
import gongzhi.cases.moves.Ranks;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.petition.PetitionLeaders;
import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What takes a second person or a level above: extensions, refusals, merging, publication. */
@Component
@Transactional
public class Decisions {

  private static final int TITLE_MAX = 80;

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Ranks ranks;
  private final Extensions extensions;
  private final Approvals approvals;
  private final CaseNotices notices;
  private final PetitionLeaders leaders;
  private final Merging merging;
  private final InstantSource clock;

  Decisions(
      CaseMoves moves,
      Dispatch dispatch,
      Ranks ranks,
      Extensions extensions,
      Approvals approvals,
      CaseNotices notices,
      PetitionLeaders leaders,
      Merging merging,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.ranks = ranks;
    this.extensions = extensions;
    this.approvals = approvals;
    this.notices = notices;
    this.leaders = leaders;
    this.merging = merging;
    this.clock = clock;
  }

  /** The unit asks for more time, in working days, with a reason the reporter will read. */
  public Case askExtension(Act act, int workingDays) {
    act.requireWords("case.say-why");
    Case before = moves.find(act);
    if (!act.by().serves(before.duty().unit())) {
      throw Rejection.forbidden("case.not-your-unit", before.no().value());
    }
    dispatch.requireNotRaised(before);
    Approvals.requireSomebody(before);
    var until = extensions.until(before, workingDays);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.EXTENSION_ASKED, Audience.REPORTER, Case::noted)
                .with("until", until.toString()));
    approvals.askExtension(after, act, until);
    return after;
  }

  /** Somebody else allows the later date. */
  public Case extend(Act act) {
    Case before = permitted(act, CASE_EXTEND_APPROVE);
    leaders.require(act.by(), before);
    Approvals.Question asked = approvals.grant(before, "EXTENSION", act);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.EXTENDED, Audience.PUBLIC, found -> found.extendedTo(asked.until()))
                .with("until", asked.until().toString()));
    notices.tellReporter(after, "case.notice.extended");
    leaders.tellOffice(after, "petition.notice.extended");
    return after;
  }

  /** Somebody else says no to the later date. */
  public Case refuseExtension(Act act) {
    act.requireWords("case.say-why");
    Case before = permitted(act, CASE_EXTEND_APPROVE);
    leaders.require(act.by(), before);
    approvals.refuse(before, "EXTENSION", act);
    Case after =
        moves.move(act, before, Step.of(CaseAct.EXTENSION_REFUSED, Audience.REPORTER, Case::noted));
    leaders.tellOffice(after, "petition.notice.not-extended");
    return after;
  }

  /** Proposes not to accept the case: why, and where the reporter can go instead. */
  public Case askRejection(Act act, String remedy) {
    act.requireWords("case.say-why");
    if (remedy.isBlank()) {
      throw Rejection.invalid("case.say-where-to-go");
    }
    Case before = permitted(act, CASE_REJECT);
    before.status().to(CaseStatus.REJECTED);
    Approvals.requireSomebody(before);
    requirePartIn(act, before);
    dispatch.requireDecides(act.by(), before);
    ranks.requireMayDecide(act.by(), before, CASE_REJECT);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.REJECTION_ASKED, Audience.STAFF, Case::noted).with("remedy", remedy));
    approvals.askRejection(after, act, remedy);
    return after;
  }

  /** A unit that only helps, or was called, says nothing about the whole. */
  private void requirePartIn(Act act, Case before) {
    boolean had =
        act.by().organisations().stream()
            .anyMatch(unit -> unit.equals(before.duty().unit()) || moves.hasReturned(before, unit));
    if (!had && !act.by().reaches(before.where().path())) {
      throw Rejection.forbidden("case.not-your-unit", before.no().value());
    }
  }

  /** A second person lets the refusal take effect; the reporter is told why and where to go. */
  public Case reject(Act act) {
    Case before = permitted(act, CASE_REJECT_APPROVE);
    dispatch.requireDecides(act.by(), before);
    if (moves.wasAppealed(before)
        && !act.by().may(CASE_REJECT_APPROVE, before.where().aboveCommunity())) {
      throw Rejection.of("case.level-above-decides");
    }
    ranks.requireMayDecide(act.by(), before, CASE_REJECT_APPROVE);
    Approvals.Question asked = approvals.grant(before, "REJECTION", act);
    ranks.requireMaySecond(act.by(), before, asked.askedBy());
    Act told = new Act(act.by(), act.no(), act.seen(), asked.reason(), false, act.photos());
    Case after =
        moves.move(
            told,
            before,
            Step.of(CaseAct.REJECTED, Audience.REPORTER, found -> found.rejected(clock.instant()))
                .with("remedy", asked.remedy()));
    notices.tellReporter(after, "case.notice.rejected");
    notices.tellJoiners(after);
    return after;
  }

  /** A second person keeps the case alive. */
  public Case refuseRejection(Act act) {
    act.requireWords("case.say-why");
    Case before = permitted(act, CASE_REJECT_APPROVE);
    Approvals.Question asked = approvals.refuse(before, "REJECTION", act);
    ranks.requireMaySecond(act.by(), before, asked.askedBy());
    return moves.move(act, before, Step.of(CaseAct.REJECTION_REFUSED, Audience.STAFF, Case::noted));
  }

  /**
   * Handles two reports of the same trouble as one; each reporter is still asked for themselves.
   */
  public Case merge(Act act, CaseNo into) {
    moves.takeAll(act.no(), into);
    Case before = permitted(act, CASE_MERGE);
    if (into.equals(act.no())) {
      throw Rejection.invalid("case.not-into-itself", into.value());
    }
    Case lead =
        moves.look(into).orElseThrow(() -> Rejection.invalid("case.no-such-lead", into.value()));
    if (!lead.isOpen()) {
      throw Rejection.invalid("case.lead-has-ended", into.value());
    }
    act.by().require(CASE_MERGE, lead.where().path());
    dispatch.requireDecides(act.by(), before);
    ranks.requireMayDecide(act.by(), before, CASE_MERGE);
    merging.require(before, lead);
    act.requireWords("case.say-why-the-same");
    Case after =
        moves.move(
            act,
            before,
            Step.of(
                    CaseAct.MERGED,
                    Audience.PUBLIC,
                    found -> found.mergedInto(lead, clock.instant()))
                .with("into", into.value()));
    notices.tellReporter(after, "case.notice.merged");
    notices.tellJoiners(after);
    return after;
  }

  /**
   * Lets everyone read the title, as the officer wrote it: without names, door numbers and phones.
   */
  public Case publish(Act act) {
    act.requireWords("case.say-the-title");
    if (act.words().length() > TITLE_MAX) {
      throw Rejection.invalid("case.words-too-long", TITLE_MAX, act.words().length());
    }
    if (!Masking.of(act.words()).equals(act.words())) {
      throw Rejection.invalid("case.say-the-title-without-numbers");
    }
    Case before = permitted(act, CASE_STUDY);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.PUBLISHED, Audience.STAFF, found -> found.published(act.words())));
    moves.describe(after);
    return after;
  }

  private Case permitted(Act act, Permission permission) {
    Case found = moves.find(act);
    act.by().require(permission, found.where().path());
    return found;
  }
}
