package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opening the door of a meeting: with that a code hangs in the room. */
@Component
public class Doorkeeper {

  private static final int CODES = 1_000_000;

  private final DoorStore store;
  private final CheckIns checkIns;
  private final MeetingRights rights;
  private final SecureRandom random = new SecureRandom();

  Doorkeeper(DoorStore store, CheckIns checkIns, MeetingRights rights) {
    this.store = store;
    this.checkIns = checkIns;
    this.rights = rights;
  }

  /** Opens the door: from two hours before the meeting until it is recorded. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Viewer by, HeldMeeting meeting) {
    rights.require(by, meeting);
    if (!checkIns.isTime(meeting)) {
      throw Rejection.of("meetings.door-shut");
    }
    store.open(meeting, "%06d".formatted(random.nextInt(CODES)));
  }
}
