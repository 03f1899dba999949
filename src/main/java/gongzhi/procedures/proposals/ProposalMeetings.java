package gongzhi.procedures.proposals;

import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.procedures.meetings.MeetingMoved;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everybody behind a proposal of the meetings that have it on their agenda. */
@Component
class ProposalMeetings {

  private final ProposalStore store;
  private final SupportStore supports;
  private final ProposalRecords records;
  private final Notices notices;

  ProposalMeetings(
      ProposalStore store, SupportStore supports, ProposalRecords records, Notices notices) {
    this.store = store;
    this.supports = supports;
    this.records = records;
    this.notices = notices;
  }

  @EventListener
  void moved(MeetingMoved meeting) {
    meeting.numbers("P-").forEach(no -> moved(store.get(new ProposalNo(no)), meeting));
  }

  private void moved(Proposal one, MeetingMoved meeting) {
    Map<String, Object> content =
        Map.of("meeting", meeting.no().value(), "turn", meeting.turn().name());
    records.commit("proposal at a meeting", one, meeting.at(), content);
    supports
        .behind(one.no())
        .forEach(
            party ->
                notices.tell(new Notice(party, meeting.key(), meeting.words(), meeting.link())));
  }
}
