package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.Composition;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingBody.Side;
import gongzhi.procedures.meetings.MeetingPlan.Invited;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who belongs to one meeting, and who was there: counted from the list of its body where one is
 * kept, so that nobody types a quorum.
 */
@Component
public class MeetingRoster {

  private final MeetingPeople people;
  private final Headcount heads;
  private final PlanStore plans;
  private final MeetingBodyBook book;

  MeetingRoster(MeetingPeople people, Headcount heads, PlanStore plans, MeetingBodyBook book) {
    this.people = people;
    this.heads = heads;
    this.plans = plans;
    this.book = book;
  }

  /** Who sits in the body on the day of the meeting; nobody where no list is kept. */
  public List<BodyMember> members(HeldMeeting meeting) {
    LocalDate day = meeting.call().startsAt().atZone(WorkingCalendar.ZONE).toLocalDate();
    return people.listed(book.ground(meeting), meeting.body(), day);
  }

  /** How many of each side belong to it, by that list; empty where no list is kept. */
  public Map<String, Integer> due(HeldMeeting meeting) {
    Map<String, Integer> due = new TreeMap<>();
    members(meeting).forEach(one -> due.merge(one.side(), 1, Integer::sum));
    return due;
  }

  /** The listed members who checked in by the code. */
  public Set<Long> arrived(HeldMeeting meeting) {
    return heads.arrived(meeting);
  }

  /** The sides that this person can check in for; empty for somebody who is neither. */
  public List<Side> sides(HeldMeeting meeting, PartyId who) {
    MeetingBody body = book.of(meeting);
    List<Side> sides = body.sides();
    List<BodyMember> members = members(meeting);
    if (!members.isEmpty()) {
      return people.seat(members, who).stream()
          .flatMap(seat -> sides.stream().filter(side -> side.key().equals(seat.side())))
          .toList();
    }
    Set<PartyId> invited =
        plans.of(meeting).invited().stream()
            .map(Invited::unit)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return sides.stream()
        .filter(
            side ->
                side.isOpen()
                    ? heads.admits(meeting, body, who)
                    : people.speaks(book.ground(meeting), side, who, invited))
        .toList();
  }

  /**
   * Who was there of each side: those of the list who are ticked or checked in; where no list is
   * kept, what was typed, and never fewer than checked in.
   */
  Map<String, Attendance> there(HeldMeeting meeting, MeetingBody body, NewRecord typed) {
    List<BodyMember> members = members(meeting);
    if (!members.isEmpty()) {
      Set<Long> came = new HashSet<>(typed.came());
      came.addAll(arrived(meeting));
      return counted(body, members, came);
    }
    return heads.there(meeting, body, typed);
  }

  /**
   * Keeps on what the numbers rest, and says for the second person whether they counted the same.
   */
  Headcount heads() {
    return heads;
  }

  private static Map<String, Attendance> counted(
      MeetingBody body, List<BodyMember> members, Set<Long> came) {
    Map<String, Attendance> there = new LinkedHashMap<>();
    for (Side side : body.sides()) {
      List<BodyMember> of = members.stream().filter(one -> one.side().equals(side.key())).toList();
      int present = (int) of.stream().filter(one -> came.contains(one.id())).count();
      there.put(side.key(), new Attendance(of.size(), present));
    }
    return there;
  }

  /** Whether it can decide: enough were there, by a list where its rule counts heads of one. */
  boolean isQuorate(HeldMeeting meeting, MeetingBody body, Map<String, Attendance> there) {
    return body.isQuorate(there)
        && !isWithoutList(meeting, body)
        && !isMisformed(body, members(meeting));
  }

  private static boolean isMisformed(MeetingBody body, List<BodyMember> members) {
    Composition rule = body.composition();
    return rule != null && rule.isBelowHalf(members);
  }

  /** Whether nobody knows who belongs to it although its rule counts them. */
  public boolean isWithoutList(HeldMeeting meeting, MeetingBody body) {
    return body.needsList() && members(meeting).isEmpty();
  }
}
