package gongzhi.cases.handover;

import static gongzhi.parties.Permission.CASE_HAND_OVER;

import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Preparing a handover meeting, cancelling it, and who may. */
@Component
@Transactional
public class HandoverMeetings {

  private static final int REASON_MAX = 500;

  private final HandoverStore store;
  private final InstantSource clock;

  HandoverMeetings(HandoverStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Plans a meeting with an empty list. */
  public HandoverMeeting prepare(Viewer by, MeetingPlan plan) {
    by.require(CASE_HAND_OVER, plan.area().path());
    plan.requireSound(clock.instant());
    return find(store.insert(plan, by.party(), clock.instant()));
  }

  /** The meeting, for whoever prepares it or was given something there. */
  public HandoverMeeting find(long id) {
    return store.look(id).orElseThrow(() -> Rejection.notFound("handover.no-such-meeting"));
  }

  /** Calls it off with a reason; its cases are free for another meeting. */
  public void cancel(Viewer by, long id, String reason) {
    String why = Masking.of(reason.strip());
    if (why.isEmpty() || why.length() > REASON_MAX) {
      throw Rejection.invalid("handover.say-why-not", REASON_MAX);
    }
    HandoverMeeting meeting = preparing(by, id);
    store.settle(meeting, MeetingState.CANCELLED, by.party(), why, clock.instant());
    store.free(meeting);
  }

  /** A meeting that is still prepared, held until the transaction ends, for whoever may hold it. */
  HandoverMeeting preparing(Viewer by, long id) {
    HandoverMeeting meeting =
        store.take(id).orElseThrow(() -> Rejection.notFound("handover.no-such-meeting"));
    by.require(CASE_HAND_OVER, meeting.areaPath());
    meeting.requirePreparing();
    return meeting;
  }
}
