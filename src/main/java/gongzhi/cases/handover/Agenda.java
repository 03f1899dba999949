package gongzhi.cases.handover;

import static gongzhi.parties.Permission.CASE_ASSIGN;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of a meeting that is still prepared. A date may be earlier than the rules say, never
 * later: for that a second person is asked, as always.
 */
@Component
@Transactional
public class Agenda {

  private static final int DEMAND_MAX = 500;

  private final HandoverMeetings meetings;
  private final HandoverStore store;
  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final InstantSource clock;

  Agenda(
      HandoverMeetings meetings,
      HandoverStore store,
      CaseMoves moves,
      Dispatch dispatch,
      InstantSource clock) {
    this.meetings = meetings;
    this.store = store;
    this.moves = moves;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  /**
   * What is asked of a unit.
   *
   * @param unit null for the one that usually takes such a matter there
   * @param dueOn null for the day the rules give
   */
  public record Demand(@Nullable PartyId unit, @Nullable LocalDate dueOn, String words) {

    public Demand {
      words = words.strip();
    }

    void requireWords() {
      if (words.isEmpty() || words.length() > DEMAND_MAX) {
        throw Rejection.invalid("handover.say-demand", DEMAND_MAX);
      }
    }
  }

  /** Puts these cases on the list, all or none; a refusal names the case it is about. */
  public void put(Viewer by, long meetingId, List<CaseNo> numbers, Demand demand) {
    HandoverMeeting meeting = meetings.preparing(by, meetingId);
    demand.requireWords();
    if (numbers.isEmpty()) {
      throw Rejection.invalid("handover.choose-cases");
    }
    if (store.count(meeting) + numbers.size() > HandoverMeeting.MOST_LINES) {
      throw Rejection.invalid("handover.list-is-full", HandoverMeeting.MOST_LINES);
    }
    moves.takeAll(numbers.toArray(CaseNo[]::new));
    numbers.forEach(no -> put(by, meeting, no, demand));
  }

  private void put(Viewer by, HandoverMeeting meeting, CaseNo no, Demand demand) {
    Case about = handable(by, meeting, no);
    if (!store.put(meeting, line(0, meeting, about, demand))) {
      throw Rejection.of("handover.on-a-list-already", no.value());
    }
  }

  /** Names another unit, day or demand for one case. */
  public void change(Viewer by, long lineId, Demand demand) {
    HandoverLine line = mine(by, lineId);
    demand.requireWords();
    HandoverMeeting meeting = meetings.find(line.meetingId());
    store.change(line(line.id(), meeting, handable(by, meeting, line.no()), demand));
  }

  /** Takes a case off the list before the meeting. */
  public HandoverLine takeOff(Viewer by, long lineId) {
    HandoverLine line = mine(by, lineId);
    store.takeOff(line);
    return line;
  }

  /** One line of the list, as the reader may see it. */
  public HandoverLine line(long id) {
    return store.line(id).orElseThrow(() -> Rejection.notFound("handover.no-such-line"));
  }

  /** The whole list, as the reader may see it: a unit its own lines, after the meeting. */
  public List<HandoverLine> lines(HandoverMeeting meeting) {
    return store.lines(meeting);
  }

  /** The day the rules give for this case, this unit and this meeting. */
  public LocalDate latest(HandoverMeeting meeting, Case about, PartyId unit) {
    Instant begins = meeting.begins(clock.instant());
    Instant due = dispatch.handling(about, unit, begins).due();
    return due.atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  private HandoverLine mine(Viewer by, long lineId) {
    HandoverLine line = line(lineId);
    meetings.preparing(by, line.meetingId());
    return line;
  }

  private Case handable(Viewer by, HandoverMeeting meeting, CaseNo no) {
    Case about =
        moves
            .look(no)
            .filter(found -> by.may(CASE_ASSIGN, found.where().path()))
            .orElseThrow(() -> Rejection.invalid("handover.no-such-case", no.value()));
    if (!about.where().path().startsWith(meeting.areaPath())) {
      throw Rejection.invalid("handover.lies-elsewhere", no.value());
    }
    Obstacle.of(about)
        .ifPresent(
            found -> {
              throw Rejection.invalid("handover.cannot-stand-there", no.value(), found);
            });
    dispatch.requireMayPassOn(by, about);
    return about;
  }

  private HandoverLine line(long id, HandoverMeeting meeting, Case about, Demand demand) {
    PartyId unit = demand.unit() == null ? usual(meeting, about) : demand.unit();
    LocalDate latest = latest(meeting, about, unit);
    LocalDate due = demand.dueOn() == null ? latest : demand.dueOn();
    if (due.isBefore(meeting.firstDay(clock.instant()))) {
      throw Rejection.invalid("handover.due-before-meeting");
    }
    if (due.isAfter(latest)) {
      throw Rejection.invalid("handover.due-after-rules", about.no().value(), latest.toString());
    }
    return new HandoverLine(
        id,
        meeting.id(),
        about.id(),
        about.no().value(),
        unit,
        due,
        Masking.of(demand.words()),
        about.duty().unit(),
        null,
        null);
  }

  private PartyId usual(HandoverMeeting meeting, Case about) {
    Instant begins = meeting.begins(clock.instant());
    var rules = dispatch.rulesOf(about);
    boolean urgent = about.matter().urgent();
    return Objects.requireNonNull(
        dispatch
            .unit(rules, dispatch.category(about), about.where().area(), urgent, begins)
            .unit());
  }
}
