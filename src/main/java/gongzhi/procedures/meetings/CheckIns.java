package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Buckets;
import gongzhi.parties.accounts.Buckets.Limit;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checking in at the door of a meeting: whoever is there types the code that hangs in the room.
 * Only how many of a side came is kept for the record.
 */
@Component
public class CheckIns {

  private static final Duration BEFORE = Duration.ofHours(2);
  private static final Limit TRIES = new Limit("meeting-code", 5, Duration.ofMinutes(2));

  private final DoorStore store;
  private final MeetingRoster roster;
  private final Buckets buckets;
  private final ProgramWork program;
  private final InstantSource clock;

  CheckIns(
      DoorStore store,
      MeetingRoster roster,
      Buckets buckets,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.roster = roster;
    this.buckets = buckets;
    this.program = program;
    this.clock = clock;
  }

  /** Whether its door can be opened, or is open, at this moment. */
  public boolean isTime(HeldMeeting meeting) {
    Instant starts = meeting.call().startsAt();
    return meeting.phase() == MeetingStanding.Phase.CALLED
        && !clock.instant().isBefore(starts.minus(BEFORE));
  }

  /**
   * Somebody says with the code that they are there, for one side.
   *
   * @throws Rejection (403) for whoever neither belongs to it nor is invited, (422) for another
   *     code or side, (429) after too many tries, (409) where the door is shut
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrive(Viewer who, HeldMeeting meeting, String side, String code) {
    if (!isTime(meeting)) {
      throw Rejection.of("meetings.door-shut");
    }
    if (!buckets.take(TRIES, meeting.no() + "/" + who.party())) {
      throw Rejection.tooMany("meetings.too-many-codes");
    }
    List<MeetingBody.Side> own = roster.sides(meeting, who.party());
    if (own.isEmpty()) {
      throw Rejection.forbidden("meetings.not-on-list");
    }
    if (own.stream().noneMatch(one -> one.key().equals(side))) {
      throw Rejection.invalid("meetings.choose-side");
    }
    boolean right =
        program.call(() -> store.code(meeting)).filter(one -> one.equals(code.strip())).isPresent();
    if (!right) {
      throw Rejection.invalid("meetings.wrong-code");
    }
    store.arrive(meeting, who.party(), side, clock.instant());
  }
}
