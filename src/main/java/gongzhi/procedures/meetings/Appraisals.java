package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingBody.Purpose;
import gongzhi.shared.Rejection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ratings at an appraisal meeting: by phone of whoever checked in for the side that rates, which is
 * the first one of the body, and on slips of paper that are counted when it is put on record.
 */
@Component
public class Appraisals {

  private final AppraisalStore store;
  private final DoorStore door;
  private final MeetingBodyBook book;

  Appraisals(AppraisalStore store, DoorStore door, MeetingBodyBook book) {
    this.store = store;
    this.door = door;
    this.book = book;
  }

  /** Whether people rate there. */
  public static boolean rates(MeetingBody body) {
    return body.purpose() == Purpose.APPRAISAL;
  }

  /** Whether this person can rate, or did. */
  public boolean isAsked(Viewer who, HeldMeeting meeting) {
    MeetingBody body = book.of(meeting);
    Optional<String> side = door.side(meeting, who.party());
    return rates(body)
        && meeting.phase() == MeetingStanding.Phase.CALLED
        && side.filter(body.sides().getFirst().key()::equals).isPresent();
  }

  /**
   * Somebody who is there rates, once.
   *
   * @throws Rejection (409) for whoever did not check in for that side, and for a second time
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void rate(Viewer who, HeldMeeting meeting, RatingLevel level) {
    if (!isAsked(who, meeting)) {
      throw Rejection.of("meetings.rates-not");
    }
    if (!store.vote(meeting, who.party())) {
      throw Rejection.of("meetings.rated-already");
    }
    store.insert(meeting, level, "WEB", 1);
  }

  /** Keeps the slips of paper, and forgets who rated by phone. */
  void keep(HeldMeeting meeting, Map<String, Attendance> there, Map<RatingLevel, Integer> paper) {
    MeetingBody body = book.of(meeting);
    if (!rates(body)) {
      return;
    }
    String side = body.sides().getFirst().key();
    int present = there.getOrDefault(side, Attendance.NOBODY).present();
    if (RatingLevel.all(paper) + RatingLevel.all(store.of(meeting.id())) > present) {
      throw Rejection.invalid("meetings.more-ratings-than-people", present);
    }
    paper.forEach((level, slips) -> store.insert(meeting, level, "PAPER", slips));
    store.forget(meeting);
  }
}
