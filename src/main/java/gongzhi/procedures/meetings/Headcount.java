package gongzhi.procedures.meetings;

import gongzhi.ballots.polls.FrozenRolls;
import gongzhi.ballots.polls.FrozenRolls.Frozen;
import gongzhi.parties.PartyId;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingBody.Side;
import gongzhi.shared.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counting who is at a meeting of people whom no list of members names: all residents, households,
 * Party members. Those who are due stand on a frozen roll where there is one; those who came check
 * in, or sign a list that is photographed and counted by two.
 */
@Component
public class Headcount {

  /** Whose pictures of signed lists are, in the keeping of files. */
  public static final String SHEETS = "attendance-sheet";

  private final DoorStore door;
  private final FrozenRolls rolls;
  private final HeadcountStore store;

  Headcount(DoorStore door, FrozenRolls rolls, HeadcountStore store) {
    this.door = door;
    this.rolls = rolls;
    this.store = store;
  }

  /** The frozen roll on which those stand who belong to it; empty where there is none. */
  public Optional<Frozen> roll(HeldMeeting meeting, MeetingBody body) {
    return Optional.ofNullable(body.countedOn()).flatMap(kind -> rolls.of(meeting.area(), kind));
  }

  /** Whether this person can check in as far as a roll says who belongs to it. */
  boolean admits(HeldMeeting meeting, MeetingBody body, PartyId who) {
    return roll(meeting, body).map(roll -> rolls.isOn(roll.id(), who)).orElse(true);
  }

  /** The listed members who checked in by the code. */
  Set<Long> arrived(HeldMeeting meeting) {
    return door.members(meeting);
  }

  /**
   * Who was there of each side: as many as a roll says are due, and never fewer than checked in.
   *
   * @throws Rejection (422) for numbers that only somebody typed, where something is decided by
   *     them
   */
  Map<String, Attendance> there(HeldMeeting meeting, MeetingBody body, NewRecord typed) {
    Optional<Frozen> roll = roll(meeting, body);
    Map<String, Integer> came = door.came(meeting);
    Map<String, Attendance> there =
        roll.map(one -> typed.counting(onRoll(body, one, came, typed))).orElse(typed).there(body);
    came.forEach((side, heads) -> requireCounted(there, side, heads));
    boolean counted = roll.isPresent() && MeetingBody.present(there) == sum(came);
    if (body.decidesWithoutList() && !counted && typed.sheet().isEmpty()) {
      throw Rejection.invalid("meetings.sheet-missing", body.law());
    }
    return there;
  }

  /** Keeps on what the numbers rest. */
  void keep(HeldMeeting meeting, MeetingBody body, NewRecord typed) {
    if (body.decidesWithoutList()) {
      store.insert(meeting.id(), roll(meeting, body).map(Frozen::id).orElse(null), typed.sheet());
    }
  }

  /**
   * Refuses (409) a second person who did not count the same on the signed list.
   *
   * @param counted what they counted, by side; of no weight where there is no such list
   */
  void requireSame(HeldMeeting meeting, Map<String, Integer> there, Map<String, Integer> counted) {
    boolean onSheet = store.of(meeting).filter(basis -> !basis.sheet().isEmpty()).isPresent();
    if (onSheet && !there.equals(counted)) {
      throw Rejection.of("meetings.counted-otherwise");
    }
  }

  /** What the heads of this meeting rest on, and the roll if one says who is due. */
  public Optional<Rests> rests(HeldMeeting meeting) {
    return store
        .of(meeting)
        .map(
            basis ->
                new Rests(
                    Optional.ofNullable(basis.roll()).flatMap(rolls::find).orElse(null),
                    basis.sheet()));
  }

  /**
   * What heads rest on.
   *
   * @param roll who is due; null where somebody wrote it down
   * @param sheet picture of the signed list; empty where all checked in
   */
  public record Rests(@Nullable Frozen roll, String sheet) {}

  private static Map<String, Attendance> onRoll(
      MeetingBody body, Frozen roll, Map<String, Integer> came, NewRecord typed) {
    Map<String, Attendance> there = new LinkedHashMap<>();
    for (Side side : body.sides()) {
      int present =
          Math.max(
              came.getOrDefault(side.key(), 0),
              typed.attendance().getOrDefault(side.key(), Attendance.NOBODY).present());
      there.put(side.key(), new Attendance(roll.heads(), present));
    }
    return there;
  }

  private static void requireCounted(Map<String, Attendance> there, String side, int came) {
    if (there.getOrDefault(side, Attendance.NOBODY).present() < came) {
      throw Rejection.invalid("meetings.more-came", came);
    }
  }

  private static int sum(Map<String, Integer> came) {
    return came.values().stream().mapToInt(Integer::intValue).sum();
  }
}
