package gongzhi.cases.handover;

import static gongzhi.parties.Permission.CASE_ASSIGN;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Giving;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Duty;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holding a meeting (集中交办): every case of its list goes to its unit, or none does. */
@Component
@Transactional
public class Handover {

  private final HandoverMeetings meetings;
  private final HandoverStore store;
  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Giving giving;
  private final Notices notices;
  private final InstantSource clock;

  Handover(
      HandoverMeetings meetings,
      HandoverStore store,
      CaseMoves moves,
      Dispatch dispatch,
      Giving giving,
      Notices notices,
      InstantSource clock) {
    this.meetings = meetings;
    this.store = store;
    this.moves = moves;
    this.dispatch = dispatch;
    this.giving = giving;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Hands over the whole list in this transaction. A case that cannot go any more is named, and
   * nothing is changed; the list says why, and it is taken off first.
   *
   * @param early why it is held before its day, from which on the time of its cases runs; needed
   *     then, and recorded
   */
  public void hold(Viewer by, long id, String early) {
    HandoverMeeting meeting = meetings.preparing(by, id);
    List<HandoverLine> lines = store.lines(meeting);
    if (lines.isEmpty()) {
      throw Rejection.of("handover.list-is-empty");
    }
    Instant now = clock.instant();
    String why = meeting.isEarly(now) ? meeting.requireReason(early) : "";
    moves.takeAll(lines.stream().map(HandoverLine::no).toArray(CaseNo[]::new));
    lines.forEach(line -> handOver(by, meeting, line, now));
    store.settle(meeting, MeetingState.HELD, by.party(), why, now);
    lines.stream()
        .map(HandoverLine::unit)
        .distinct()
        .map(unit -> toSign(meeting, unit))
        .forEach(notices::tell);
  }

  private void handOver(Viewer by, HandoverMeeting meeting, HandoverLine line, Instant now) {
    try {
      Case before = free(by, line);
      Duty next = dispatch.handling(before, line.unit(), now).noLaterThan(line.until());
      Act act = Act.of(by, line.no(), line.demand());
      Case after = giving.give(act, before, next, step -> step.with("meeting", meeting.title()));
      store.handed(line, after.duty().due(), now);
    } catch (Rejection refused) {
      throw Rejection.of("handover.cannot-go", line.caseNo());
    }
  }

  /** The case, if it can still go as the list says. */
  private Case free(Viewer by, HandoverLine line) {
    Case before =
        moves.look(line.no()).orElseThrow(() -> Rejection.of("handover.cannot-go", line.caseNo()));
    by.require(CASE_ASSIGN, before.where().path());
    dispatch.requireMayPassOn(by, before);
    boolean stuck =
        Obstacle.since(Obstacle.of(before), line.wasWith(), before.duty().unit()).isPresent();
    if (stuck || line.until().isBefore(clock.instant())) {
      throw Rejection.of("handover.cannot-go", line.caseNo());
    }
    return before;
  }

  private static Notice toSign(HandoverMeeting meeting, PartyId unit) {
    return new Notice(
        unit, "handover.notice.sign", List.of(meeting.title()), "/desk/handovers/" + meeting.id());
  }
}
