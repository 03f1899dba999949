package gongzhi.cases.jointmeeting;

import static gongzhi.parties.Permission.CASE_ASSIGN;

import gongzhi.cases.jointmeeting.MeetingItems.Said;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts cases forward for the joint meeting of their neighbourhood, and takes them off, by hand. */
@Component
@Transactional
public class JointMeetings {

  private final CaseMoves moves;
  private final MeetingItems items;
  private final JointMeetingBook book;
  private final InstantSource clock;

  JointMeetings(CaseMoves moves, MeetingItems items, JointMeetingBook book, InstantSource clock) {
    this.moves = moves;
    this.items = items;
    this.book = book;
    this.clock = clock;
  }

  /** With the words of the act as the reason; refused for what stands there already. */
  public Case put(Act act) {
    Case before = moves.find(act);
    act.by().require(CASE_ASSIGN, before.where().path());
    if (isThere(before)) {
      throw Rejection.of("meeting.is-there");
    }
    act.requireWords("case.say-why");
    return said(act, before, true);
  }

  /** With the words of the act as the reason; it stays off until somebody puts it there again. */
  public Case takeOff(Act act) {
    Case before = moves.find(act);
    act.by().require(CASE_ASSIGN, before.where().path());
    if (!isThere(before)) {
      throw Rejection.of("meeting.is-not-there");
    }
    act.requireWords("case.say-why");
    return said(act, before, false);
  }

  private Case said(Act act, Case before, boolean put) {
    CaseAct as = put ? CaseAct.MEETING_PUT : CaseAct.MEETING_OFF;
    Case after = moves.move(act, before, Step.of(as, Audience.REPORTER, Case::noted));
    Said said = new Said(act.by().party().value(), clock.instant());
    items.say(before.id(), put, Masking.forEveryone(act.words()), said);
    return after;
  }

  private boolean isThere(Case about) {
    if (!about.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    if (about.matter().restricted()) {
      throw Rejection.of("meeting.not-a-restricted-case");
    }
    if (about.matter().hidden()) {
      throw Rejection.of("case.only-for-those-who-handle-it");
    }
    MeetingItem item = items.find(about.id(), clock.instant()).orElseThrow();
    return !item.isTakenOff() && !item.why(book.of(item.place())).isEmpty();
  }
}
