package gongzhi.procedures.meetings;

import gongzhi.cases.CaseTurn;
import gongzhi.procedures.meetings.MeetingMoved.Turn;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a meeting took a turn, to whoever raised what stands on its agenda. */
@Component
class MeetingNews {

  private final PlanStore plans;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  MeetingNews(PlanStore plans, ApplicationEventPublisher events, InstantSource clock) {
    this.plans = plans;
    this.events = events;
    this.clock = clock;
  }

  /** To those who reported a case or joined it. */
  record CasesMet(List<String> caseNos, String key, List<String> words, String link)
      implements CaseTurn {}

  void called(MeetingNo no, String topic, String when, MeetingPlan plan) {
    tell(no, Turn.CALLED, topic, when, plan);
  }

  void moved(HeldMeeting meeting, Turn turn, String when) {
    tell(meeting.no(), turn, meeting.call().topic(), when, plans.of(meeting));
  }

  void appraised(HeldMeeting meeting, HeldMeeting.Record record) {
    if (!record.ratings().isEmpty()) {
      events.publishEvent(
          new AppraisalMade(
              meeting.no(),
              meeting.area(),
              meeting.call().topic(),
              RatingLevel.all(record.ratings()),
              RatingLevel.content(record.ratings())));
    }
  }

  private void tell(MeetingNo no, Turn turn, String topic, String when, MeetingPlan plan) {
    List<String> numbers = plan.items().stream().map(AgendaItem::no).toList();
    if (numbers.isEmpty()) {
      return;
    }
    MeetingMoved moved = new MeetingMoved(no, turn, topic, when, numbers, clock.instant());
    events.publishEvent(moved);
    List<String> cases =
        plan.items().stream().filter(AgendaItem::isCase).map(AgendaItem::no).toList();
    if (!cases.isEmpty()) {
      events.publishEvent(new CasesMet(cases, moved.key(), moved.words(), moved.link()));
    }
  }
}
