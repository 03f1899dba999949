package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
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

  Convening(
      MeetingStore store,
      MeetingBodyBook book,
      MeetingPlans plans,
      MeetingInvitations invitations) {
    this.store = store;
    this.book = book;
    this.plans = plans;
    this.invitations = invitations;
  }

  MeetingNo convene(Viewer by, NewMeeting wanted, Instant now) {
    MeetingBody body = book.get(wanted.area(), wanted.body());
    Instant starts = wanted.require(body, now);
    MeetingPlan plan = plans.of(wanted, starts);
    NewMeeting whole = wanted.with(plan);
    NoticeNo notice = invitations.post(by, body, whole, plan);
    MeetingNo no = store.insert(whole, starts, notice.value(), by.party(), now);
    invitations.send(no, whole, plan);
    return no;
  }
}
