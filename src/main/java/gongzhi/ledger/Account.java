package gongzhi.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an amount is (账户).
 *
 * @param code what it is for, within its book
 * @param holder id of the party to whom it belongs; 0 for an account of the book itself
 * @param mayOwe whether it stands for the world outside, from which amounts come
 * @param posted everything that entered less everything that left, in the unit of the book
 * @param reserved the part of it that is promised to others and leaves when that is settled
 */
public record Account(
    long id,
    long book,
    String code,
    long holder,
    boolean mayOwe,
    long posted,
    long reserved,
    @Nullable Instant closedAt) {

  /** What can still be spent or promised. */
  public long free() {
    return posted - reserved;
  }
}
