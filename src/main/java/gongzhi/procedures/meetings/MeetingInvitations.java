package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.transparency.notices.NoticeNo;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Posts the notice of a meeting, writes down who is invited, and tells the units. */
@Component
class MeetingInvitations {

  private final PlanStore store;
  private final MeetingPapers papers;
  private final Notices notices;
  private final MeetingNews news;

  MeetingInvitations(PlanStore store, MeetingPapers papers, Notices notices, MeetingNews news) {
    this.store = store;
    this.papers = papers;
    this.notices = notices;
    this.news = news;
  }

  NoticeNo post(Viewer by, MeetingBody body, NewMeeting wanted, MeetingPlan plan) {
    return papers.called(by, body, wanted, plan);
  }

  void send(MeetingNo no, NewMeeting wanted, MeetingPlan plan) {
    store.insert(no, plan);
    String when = papers.moment(Objects.requireNonNull(wanted.startsAt()));
    news.called(no, wanted.topic(), when, plan);
    plan.invited().stream()
        .filter(one -> one.unit() != null)
        .map(MeetingPlan.Invited::unit)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            unit ->
                notices.tell(
                    new Notice(
                        unit,
                        "meetings.notice.invited",
                        List.of(wanted.topic(), when),
                        "/meetings/" + no)));
  }
}
