package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.transparency.notices.NoticeNo;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Convening a meeting: its notice is posted, and whoever it concerns is invited. */
@Component
class Convening {

  private final MeetingStore store;
  private final MeetingBodyBook book;
  private final MeetingPlans plans;
  private final MeetingInvitations invitations;
  private final MeetingRights rights;

  Convening(
      MeetingStore store,
      MeetingBodyBook book,
      MeetingPlans plans,
      MeetingInvitations invitations,
      MeetingRights rights) {
    this.store = store;
    this.book = book;
    this.plans = plans;
    this.invitations = invitations;
    this.rights = rights;
  }

  MeetingNo convene(Viewer by, NewMeeting wanted, Instant now) {
    MeetingBody body = book.get(wanted.area(), wanted.body());
    rights.require(by, wanted.area(), body);
    if (!body.isOf(wanted.area().level())) {
      throw Rejection.invalid("meetings.body-of-another-level", body.title(), wanted.area().name());
    }
    Instant starts = wanted.require(body, now);
    rights.requireCall(by, wanted.area(), body);
    MeetingPlan plan = plans.of(wanted, starts);
    NewMeeting whole = wanted.with(plan);
    NoticeNo notice = invitations.post(by, body, whole, plan);
    MeetingNo no = store.insert(whole, starts, notice.value(), by.party(), now);
    invitations.send(by, no, whole, plan);
    return no;
  }

  /** Tells whoever was told of it that it was called off. */
  void cancelled(Viewer by, HeldMeeting meeting) {
    invitations.cancelled(by, meeting, book.ground(meeting));
  }

  /** Refuses (403) whoever neither serves the level on which it was called nor sits in its body. */
  void requireRight(Viewer by, HeldMeeting meeting) {
    rights.require(by, meeting);
  }
}
