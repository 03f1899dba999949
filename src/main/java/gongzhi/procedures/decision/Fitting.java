package gongzhi.procedures.decision;

import gongzhi.ballots.polls.PollStore;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.procedures.bodies.AdviceStore;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingSearch;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.notices.NoticeFilter;
import gongzhi.transparency.notices.NoticeStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The meetings, notices and polls that the open step of a matter can rest on, so that nobody has to
 * look their numbers up. Whether one does is seen when the step is done.
 */
@Component("fittingEvidence")
public class Fitting {

  /** Bodies at which people rate. */
  private static final Set<String> APPRAISAL = Set.of("appraisal");

  /** After every number of a poll. */
  private static final String LAST = "W";

  private final MeetingSearch meetings;
  private final NoticeStore notices;
  private final PollStore polls;
  private final AdviceStore opinions;
  private final ElectionExhibits elections;
  private final Areas areas;

  Fitting(
      MeetingSearch meetings,
      NoticeStore notices,
      PollStore polls,
      AdviceStore opinions,
      ElectionExhibits elections,
      Areas areas) {
    this.meetings = meetings;
    this.notices = notices;
    this.polls = polls;
    this.opinions = opinions;
    this.elections = elections;
    this.areas = areas;
  }

  /** One of them. */
  public record One(String no, String title) {}

  /** The legal opinions of the community on this matter that call it lawful. */
  public List<One> opinions(Decision decision) {
    Area area = areas.get(decision.area());
    return opinions.on(areas.ancestor(area, Level.COMMUNITY).orElse(area)).stream()
        .filter(one -> one.verdict() == Verdict.LAWFUL && LegalOpinions.isAbout(decision, one))
        .map(one -> new One(one.no(), one.matter()))
        .toList();
  }

  /** By the field of the form: {@code meeting, notice, poll}. */
  public Map<String, List<One>> of(Decision decision, StepRule step) {
    Instant entered = decision.course().entered();
    Instant from = entered == null ? decision.startedAt() : entered;
    if (step.isElection()) {
      return Map.of("election", elections.fitting(decision));
    }
    return switch (step.kind()) {
      case NOTICE, PUBLISH -> Map.of("notice", notices(decision, day(from)));
      case APPRAISE -> Map.of("meeting", meetings(decision, APPRAISAL, from));
      default ->
          step.kind() == StepKind.VOTE
              ? Map.of(
                  "poll", polls(decision, day(from)),
                  "meeting", meetings(decision, decision.meetings(), from))
              : Map.of("meeting", meetings(decision, decision.meetings(), from));
    };
  }

  private List<One> meetings(Decision decision, Set<String> bodies, Instant from) {
    return meetings.around(decision.areaPath(), bodies, day(from)).stream()
        .filter(one -> one.cancelledAt() == null)
        .map(Fitting::one)
        .toList();
  }

  private List<One> notices(Decision decision, LocalDate from) {
    NoticeFilter upward = new NoticeFilter(decision.areaPath(), true, null, "");
    return notices.list(upward, Long.MAX_VALUE).stream()
        .filter(one -> decision.areaPath().startsWith(one.place().areaPath()))
        .filter(one -> !one.span().begins().isBefore(from) && !one.standing().replaced())
        .map(one -> new One(one.no().value(), one.title()))
        .toList();
  }

  private List<One> polls(Decision decision, LocalDate from) {
    return polls.on(decision.areaPath(), LAST).stream()
        .filter(one -> decision.areaPath().startsWith(one.areaPath()))
        .filter(one -> !day(one.opensAt()).isBefore(from))
        .map(one -> new One(one.no().value(), one.question()))
        .toList();
  }

  private static One one(HeldMeeting meeting) {
    return new One(meeting.no().value(), meeting.call().topic());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
