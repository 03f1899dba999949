package gongzhi.procedures.decision;

import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollStanding;
import gongzhi.ballots.polls.Polls;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.meetings.Appraisals;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.MeetingStanding;
import gongzhi.procedures.meetings.MeetingStanding.Phase;
import gongzhi.procedures.meetings.MeetingStanding.Resolved;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.procedures.meetings.RatingLevel;
import gongzhi.shared.Rejection;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What an act rests on (凭据), read from the poll, the meeting or the notice itself. Whoever acts
 * types a number and never a verdict.
 */
@Component
public class Exhibits {

  private final Polls polls;
  private final Meetings meetings;
  private final Notices notices;
  private final MeetingBodyBook bodies;
  private final Areas areas;

  Exhibits(Polls polls, Meetings meetings, Notices notices, MeetingBodyBook bodies, Areas areas) {
    this.polls = polls;
    this.meetings = meetings;
    this.notices = notices;
    this.bodies = bodies;
    this.areas = areas;
  }

  /** The poll with this number; refuses one about something else, and one that only advises. */
  public Evidence poll(Decision decision, String no) {
    PollStanding poll =
        known(() -> polls.standing(PollNo.of(no)))
            .orElseThrow(() -> Rejection.invalid("decision.no-such-poll"));
    requireFor(decision, areas.get(poll.area()).path(), day(poll.opensAt()));
    if (poll.matter() != decision.course().owners() || !names(decision, poll.question())) {
      throw Rejection.of("decision.poll-about-something-else");
    }
    if (!poll.binding()) {
      throw Rejection.of("decision.poll-only-advises");
    }
    return new Evidence.Poll(
        no,
        poll.rule(),
        poll.passed() != null,
        Boolean.TRUE.equals(poll.valid()),
        Boolean.TRUE.equals(poll.passed()));
  }

  /** The meeting with this number; refuses one that was called elsewhere or before the step. */
  public Evidence meeting(Decision decision, String no) {
    MeetingStanding standing =
        known(() -> meetings.standing(new MeetingNo(no)))
            .orElseThrow(() -> Rejection.invalid("decision.no-such-meeting"));
    HeldMeeting meeting = meetings.get(standing.no());
    requireFor(decision, meeting.areaPath(), day(standing.startsAt()));
    Optional<Resolved> about =
        last(standing, one -> names(decision, one.words()))
            .or(() -> last(standing, one -> names(decision, one.about())));
    return new Evidence.Meeting(
        no,
        standing.body(),
        standing.phase() == Phase.PUBLISHED,
        standing.quorate(),
        sides(meeting),
        about.isPresent(),
        about.filter(Resolved::passed).isPresent(),
        hands(meeting, standing, about));
  }

  /** Where sides are counted, each has one vote; departments advise. */
  private Evidence.Hands hands(
      HeldMeeting meeting, MeetingStanding standing, Optional<Resolved> about) {
    MeetingBody body = bodies.of(meeting);
    boolean bySides = body.count() == MeetingBody.Count.SIDES;
    int yes = about.map(Resolved::yes).orElse(0);
    int no = about.map(Resolved::no).orElse(0);
    return new Evidence.Hands(
        Math.max(1, bySides ? body.votingSides() : standing.due()),
        bySides ? sides(meeting) : standing.present(),
        yes,
        no);
  }

  /**
   * What people said at the appraisal meeting with this number; refuses one that is no appraisal,
   * is about something else, or has no signed minutes.
   */
  public Evidence ratings(Decision decision, String no) {
    MeetingStanding standing =
        known(() -> meetings.standing(new MeetingNo(no)))
            .orElseThrow(() -> Rejection.invalid("decision.no-such-meeting"));
    HeldMeeting meeting = meetings.get(standing.no());
    requireFor(decision, meeting.areaPath(), day(standing.startsAt()));
    HeldMeeting.Record record = meeting.record();
    if (!Appraisals.rates(bodies.of(meeting))
        || record == null
        || standing.phase() != Phase.PUBLISHED
        || !names(decision, meeting.call().topic() + meeting.call().agenda())) {
      throw Rejection.of("decision.meeting-rates-nothing", no);
    }
    return new Evidence.Ratings(
        no, RatingLevel.all(record.ratings()), RatingLevel.content(record.ratings()));
  }

  /** The notice with this number; refuses one about something else, or of an earlier step. */
  public Evidence notice(Decision decision, String no) {
    Notice notice =
        known(() -> Optional.of(notices.get(new NoticeNo(no))))
            .orElseThrow(() -> Rejection.invalid("decision.no-such-notice"));
    boolean about =
        notice.subject().equals(decision.no().subject())
            || names(decision, notice.title() + notice.body());
    if (!about) {
      throw Rejection.of("decision.notice-about-something-else", decision.no().value());
    }
    return posting(decision, notice);
  }

  /** The notice with the slate of an election that is about this matter. */
  Evidence slate(Decision decision, String no) {
    return posting(decision, notices.get(new NoticeNo(no)));
  }

  private Evidence posting(Decision decision, Notice notice) {
    requireFor(decision, notice.place().areaPath(), notice.span().begins());
    String no = notice.no().value();
    if (notice.standing().replaced()) {
      throw Rejection.of("decision.notice-replaced", no);
    }
    LocalDate last = Objects.requireNonNullElse(notice.span().lastDay(), notice.span().begins());
    return new Evidence.Posting(
        no,
        notice.span().begins().atStartOfDay(WorkingCalendar.ZONE).toInstant(),
        last.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant().minusSeconds(1),
        notice.standing().openObjections(),
        notice.standing().countersigned());
  }

  /** It is of this ground or of one around it, and was not there before the step began. */
  private static void requireFor(Decision decision, String areaPath, LocalDate day) {
    if (!decision.areaPath().startsWith(areaPath)) {
      throw Rejection.of("decision.evidence-of-elsewhere");
    }
    Instant entered = decision.course().entered();
    if (entered != null && day.isBefore(day(entered))) {
      throw Rejection.of("decision.evidence-of-earlier-step", day(entered));
    }
  }

  private static boolean names(Decision decision, String words) {
    return words.contains(decision.no().value()) || words.contains(decision.title());
  }

  private static Optional<Resolved> last(MeetingStanding standing, Predicate<Resolved> wanted) {
    return standing.resolutions().stream().filter(wanted).reduce((_, later) -> later);
  }

  private int sides(HeldMeeting meeting) {
    HeldMeeting.Record record = meeting.record();
    MeetingBody body = bodies.of(meeting);
    return record == null || body.count() == MeetingBody.Count.HEADS
        ? 0
        : body.voices(record.there());
  }

  static LocalDate day(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  /** A number that is none finds nothing, like one that nobody has. */
  private static <T> Optional<T> known(Supplier<Optional<T>> find) {
    try {
      return find.get();
    } catch (Rejection no) {
      if (no.kind() == Rejection.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw no;
    }
  }
}
