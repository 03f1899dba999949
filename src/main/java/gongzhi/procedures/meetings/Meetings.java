package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.HeldMeeting.Record;
import gongzhi.procedures.meetings.HeldMeeting.Resolution;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.notices.NoticeNo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calling a meeting, recording it and publishing its minutes. Whether it could decide is computed
 * from who was there; nobody types a verdict. Notice and minutes are frozen in the public log.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Meetings {

  private static final int MINUTES_LEAST = 10;
  private static final int MINUTES_MAX = 3000;
  private static final int REASON_MAX = 200;

  private final MeetingStore store;
  private final Convening convening;
  private final MeetingPapers papers;
  private final MeetingDoor door;
  private final InstantSource clock;

  Meetings(
      MeetingStore store,
      Convening convening,
      MeetingPapers papers,
      MeetingDoor door,
      InstantSource clock) {
    this.store = store;
    this.convening = convening;
    this.papers = papers;
    this.door = door;
    this.clock = clock;
  }

  /** How this meeting stands; empty where there is none with this number. */
  @Transactional(readOnly = true)
  public Optional<MeetingStanding> standing(MeetingNo no) {
    return store.find(no).map(HeldMeeting::standing);
  }

  /** The meeting with this number; refuses (404) what is not there. */
  @Transactional(readOnly = true)
  public HeldMeeting get(MeetingNo no) {
    return store.find(no).orElseThrow(() -> Rejection.notFound("meetings.no-such-meeting"));
  }

  /** Calls one and posts its notice; says its number. */
  public MeetingNo call(Viewer by, NewMeeting wanted) {
    return convening.convene(by, wanted, clock.instant());
  }

  /**
   * Records who was there, what was said and what was resolved.
   *
   * @throws Rejection (409) before it begins, a second time, or for resolutions without a quorum
   */
  public void record(Viewer by, MeetingNo no, NewRecord typed) {
    HeldMeeting meeting = held(by, no);
    Instant now = clock.instant();
    if (now.isBefore(meeting.call().startsAt())) {
      throw Rejection.of("meetings.not-begun");
    }
    if (meeting.record() != null) {
      throw Rejection.of("meetings.recorded-already");
    }
    MeetingBody body = door.body(meeting);
    Map<String, Attendance> there = door.there(meeting, body, typed);
    requireMinutes(typed.minutes());
    boolean quorate = door.quorate(meeting, body, there, typed.resolutions());
    List<Resolution> resolved =
        typed.resolutions().stream()
            .map(one -> resolution(PostedAgenda.of(body, meeting), there, one))
            .toList();
    store.record(
        meeting,
        new Record(
            by.party(),
            now,
            quorate,
            typed.minutes(),
            there,
            resolved,
            typed.satIn(body),
            Map.of(),
            typed.outcome(body)));
    door.shut(meeting, there, typed);
  }

  /**
   * A second person signs the minutes, and they are published.
   *
   * @param counted how many of each side they counted on the signed list, where there is one
   * @throws Rejection (403) for whoever recorded them, (409) where nothing is to be signed, or
   *     where they counted otherwise
   */
  public NoticeNo sign(Viewer by, MeetingNo no, Map<String, Integer> counted) {
    HeldMeeting meeting = held(by, no);
    Record record = meeting.record();
    if (record == null || meeting.disclosure() != null) {
      throw Rejection.of("meetings.nothing-to-sign");
    }
    if (by.is(record.by())) {
      throw Rejection.forbidden("meetings.second-person-signs");
    }
    MeetingBody body = door.body(meeting);
    door.requireSame(meeting, record.there(), counted);
    door.requireAnswers(meeting, body);
    NoticeNo published = papers.minutes(by, body, meeting, record);
    store.sign(meeting, published.value(), by.party(), clock.instant());
    return published;
  }

  /** The same where nobody signed a list. */
  public NoticeNo sign(Viewer by, MeetingNo no) {
    return sign(by, no, Map.of());
  }

  /** Calls it off before it is held, with a reason that everybody reads. */
  public void cancel(Viewer by, MeetingNo no, String reason) {
    HeldMeeting meeting = held(by, no);
    if (meeting.record() != null) {
      throw Rejection.of("meetings.recorded-already");
    }
    String said = reason.strip();
    if (said.length() < 2 || said.length() > REASON_MAX) {
      throw Rejection.invalid("meetings.say-why", REASON_MAX);
    }
    papers.cancelled(by, meeting, said);
    store.cancel(meeting, said, clock.instant());
    convening.cancelled(by, meeting);
  }

  /** Says that what a resolution asked for is done. */
  public void done(Viewer by, MeetingNo no, long resolution) {
    HeldMeeting meeting = get(no);
    convening.requireRight(by, meeting);
    if (!store.done(meeting, resolution, clock.instant())) {
      throw Rejection.of("meetings.nothing-to-do");
    }
  }

  private HeldMeeting held(Viewer by, MeetingNo no) {
    HeldMeeting meeting = store.take(no);
    convening.requireRight(by, meeting);
    if (meeting.cancelledAt() != null) {
      throw Rejection.of("meetings.was-cancelled");
    }
    return meeting;
  }

  private Resolution resolution(
      PostedAgenda agenda, Map<String, Attendance> there, NewRecord.Put put) {
    put.require(
        agenda.body().voices(there), clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate());
    String line = agenda.line(put.about());
    return new Resolution(
        0,
        put.words(),
        put.yes(),
        put.no(),
        agenda.body().isPassed(there, put.yes()),
        put.owner(),
        put.dueOn(),
        null,
        line,
        put.about().beyondWhy());
  }

  private static void requireMinutes(String minutes) {
    int length = minutes.strip().length();
    if (length < MINUTES_LEAST || length > MINUTES_MAX) {
      throw Rejection.invalid("meetings.say-minutes", MINUTES_LEAST, MINUTES_MAX);
    }
  }
}
