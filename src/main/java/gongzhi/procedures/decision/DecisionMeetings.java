package gongzhi.procedures.decision;

import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.procedures.meetings.MeetingMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everybody who spoke up about a matter of the meetings that have it on their agenda. */
@Component
class DecisionMeetings {

  private final VoiceStore voices;
  private final Notices notices;

  DecisionMeetings(VoiceStore voices, Notices notices) {
    this.voices = voices;
    this.notices = notices;
  }

  @EventListener
  void moved(MeetingMoved meeting) {
    meeting.numbers("D-").stream()
        .flatMap(no -> voices.of(new DecisionNo(no)).stream())
        .distinct()
        .forEach(
            party ->
                notices.tell(new Notice(party, meeting.key(), meeting.words(), meeting.link())));
  }
}
