package gongzhi.cases.sessions;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session with residents (民生面对面).
 *
 * @param kind key of the kind in the pack of the place
 * @param area the ground whose residents are invited
 * @param officers posts and offices that will be there, never persons
 * @param endedAt when its result was published; null until then
 */
public record OpenSession(
    long id,
    String kind,
    AreaId area,
    String areaPath,
    String place,
    Instant startsAt,
    Instant endsAt,
    String officers,
    String subjects,
    PartyId announcedBy,
    Instant announcedAt,
    @Nullable Instant cancelledAt,
    String cancelReason,
    @Nullable Instant endedAt,
    String summary) {

  /** How far it has come at this moment. */
  public SessionState state(Instant now) {
    if (cancelledAt != null) {
      return SessionState.CANCELLED;
    }
    if (endedAt != null) {
      return SessionState.ENDED;
    }
    return now.isBefore(startsAt) ? SessionState.ANNOUNCED : SessionState.HELD;
  }

  /** Refuses (409) unless it has begun and its result is not published yet. */
  void requireHeld(Instant now) {
    switch (state(now)) {
      case ANNOUNCED -> throw Rejection.of("session.not-begun");
      case HELD -> {}
      case ENDED -> throw Rejection.of("session.ended-already");
      case CANCELLED -> throw Rejection.of("session.was-cancelled");
    }
  }

  /** Refuses (409) where it has ended or was cancelled. */
  void requireOpen(Instant now) {
    if (state(now) == SessionState.ENDED) {
      throw Rejection.of("session.ended-already");
    }
    if (state(now) == SessionState.CANCELLED) {
      throw Rejection.of("session.was-cancelled");
    }
  }
}
