package gongzhi.cases.register;

import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/** Where a page of the register ended: the moment it is ordered by, and the case. */
public record LineKey(Instant at, long caseId) {

  /** Behind the longest overdue and before the newest there is nothing. */
  static final LineKey NEWEST = new LineKey(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

  static final LineKey OLDEST = new LineKey(Instant.EPOCH, 0);

  /** Where a page ends that has this as its last line. */
  public static LineKey of(RegisterLine last, Wanted wanted) {
    Instant at =
        wanted.isOldestFirst() ? Objects.requireNonNull(last.lateFrom()) : last.receivedAt();
    return new LineKey(at, last.caseId());
  }

  /** As an address carries it; refuses what no page of ours has written. */
  public static LineKey parse(String written) {
    String[] parts = written.split("~", 2);
    try {
      Instant at = Instant.parse(parts[0]);
      if (at.isBefore(OLDEST.at()) || at.isAfter(NEWEST.at())) {
        throw Rejection.invalid("register.no-such-page");
      }
      return new LineKey(at, Long.parseLong(parts[1]));
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Rejection.invalid("register.no-such-page");
    }
  }

  @Override
  public String toString() {
    return at + "~" + caseId;
  }
}
