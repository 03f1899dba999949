package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody signed in on one device (会话).
 *
 * @param account the account used
 * @param label how the person is called on pages
 * @param device what the browser calls itself, shortened
 * @param provedAt when identity was last proved
 */
public record Session(
    long id,
    long account,
    PartyId party,
    String label,
    AccountKind kind,
    String device,
    Instant beganAt,
    Instant provedAt,
    Instant lastSeenAt) {

  static final Duration STAFF_IDLE = Duration.ofMinutes(30);
  private static final Duration STAFF_LONGEST = Duration.ofHours(12);
  private static final Duration RESIDENT_LONGEST = Duration.ofDays(30);

  /** Staff: 30 minutes idle or 12 hours in all; residents: 30 days. */
  public boolean isOverAt(Instant now) {
    if (kind == AccountKind.RESIDENT) {
      return !now.isBefore(beganAt.plus(RESIDENT_LONGEST));
    }
    return !now.isBefore(beganAt.plus(STAFF_LONGEST)) || !now.isBefore(lastSeenAt.plus(STAFF_IDLE));
  }

  Session seenAt(Instant now) {
    return new Session(id, account, party, label, kind, device, beganAt, provedAt, now);
  }
}
