package gongzhi.ledger;

import gongzhi.shared.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is booked at once, whole or not at all.
 *
 * @param reserving whether it only holds amounts back
 * @param reverses the booking it takes back; null for every other
 */
record Booking(
    long book,
    Voucher voucher,
    List<Transfer> transfers,
    boolean reserving,
    @Nullable Long reverses) {

  /** More than a split among all owners of one area needs. */
  static final int MOST = 50_000;

  Booking {
    transfers = List.copyOf(transfers);
    if (transfers.isEmpty() || transfers.size() > MOST) {
      throw Rejection.invalid("ledger.transfers-out-of-bounds", MOST);
    }
  }

  /** What takes this back. */
  Booking opposite(long id, Voucher why) {
    if (reserving || reverses != null) {
      throw Rejection.of("ledger.cannot-be-reversed");
    }
    return new Booking(book, why, transfers.stream().map(Transfer::back).toList(), false, id);
  }

  /** Tells this from another content under the same key; who sends it again does not matter. */
  byte[] contentHash() {
    String content =
        transfers.stream()
            .map(one -> one.debit() + " " + one.credit() + " " + one.amount())
            .collect(
                Collectors.joining(
                    "\n",
                    reserving + " " + reverses + " " + voucher.reason() + " " + voucher.on() + "\n",
                    "\n" + voucher.words()));
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
