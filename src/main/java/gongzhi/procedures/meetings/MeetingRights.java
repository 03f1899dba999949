package gongzhi.procedures.meetings;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyRights;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who calls, records and signs the meetings of a body: whoever serves its level; those of a body
 * that calls itself together its own members, and nobody else as long as one of them can sign in.
 */
@Component
public class MeetingRights {

  private static final Duration WANTED = Duration.ofDays(30);

  private final BodyRights levels;
  private final MeetingPeople people;
  private final WishStore wishes;
  private final MeetingBodyBook book;
  private final InstantSource clock;

  MeetingRights(
      BodyRights levels,
      MeetingPeople people,
      WishStore wishes,
      MeetingBodyBook book,
      InstantSource clock) {
    this.levels = levels;
    this.people = people;
    this.wishes = wishes;
    this.book = book;
    this.clock = clock;
  }

  /**
   * How far a body is from being called together by this member.
   *
   * @param head whether the viewer is its head
   * @param wants whether the viewer wants it to meet
   * @param wishes how many of those who sit want it
   * @param enough whether any of them can call it now
   */
  public record Call(boolean head, boolean wants, int wishes, int members, boolean enough) {}

  /** Whether the viewer prepares, records and signs the meetings of this body there. */
  public boolean may(Viewer viewer, Area ground, MeetingBody body) {
    return isItsOwn(ground, body)
        ? viewer.may(Permission.BODY_MEET, ground.path()) && seat(viewer, ground, body).isPresent()
        : levels.may(viewer, ground);
  }

  /** Refuses (403) unless {@link #may}. */
  public void require(Viewer by, Area ground, MeetingBody body) {
    if (may(by, ground, body)) {
      return;
    }
    if (isItsOwn(ground, body)) {
      throw Rejection.forbidden("meetings.of-its-members", body.title());
    }
    levels.require(by, ground);
  }

  /** The same for one that was called. */
  void require(Viewer by, HeldMeeting meeting) {
    require(by, book.ground(meeting), book.of(meeting));
  }

  /** Refuses (403) whoever may not, and (409) a member before enough of them want it. */
  void requireCall(Viewer by, Area ground, MeetingBody body) {
    require(by, ground, body);
    @Nullable Call call = call(by, ground, body).orElse(null);
    if (call != null && !call.head() && !call.enough()) {
      throw Rejection.of("meetings.head-calls", body.title(), call.wishes(), call.members());
    }
    if (call != null) {
      wishes.fulfil(ground, body.key());
    }
  }

  /** How it stands for this member; empty for anybody else, and for bodies of a level. */
  public Optional<Call> call(Viewer viewer, Area ground, MeetingBody body) {
    @Nullable ConvenedBy rule = body.convenedBy();
    if (rule == null || !isItsOwn(ground, body)) {
      return Optional.empty();
    }
    List<BodyMember> members = people.listed(ground, body.key(), today());
    var wanting = wishes.of(members, clock.instant().minus(WANTED));
    return people
        .seat(members, viewer.party())
        .map(
            seat ->
                new Call(
                    rule.isHead(seat),
                    wanting.contains(seat.id()),
                    wanting.size(),
                    members.size(),
                    rule.isEnough(wanting.size(), members.size())));
  }

  /** A member says that the body should meet. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void want(Viewer by, Area ground, MeetingBody body) {
    require(by, ground, body);
    BodyMember seat =
        seat(by, ground, body)
            .filter(_ -> body.convenedBy() != null)
            .orElseThrow(() -> Rejection.forbidden("meetings.of-its-members", body.title()));
    wishes.insert(ground, body.key(), seat, clock.instant());
  }

  private boolean isItsOwn(Area ground, MeetingBody body) {
    return body.convenedBy() != null
        && people.isAnybodyKnown(people.listed(ground, body.key(), today()));
  }

  private Optional<BodyMember> seat(Viewer viewer, Area ground, MeetingBody body) {
    return people.seat(people.listed(ground, body.key(), today()), viewer.party());
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
