package gongzhi.transparency;

import gongzhi.transparency.tree.Merkle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * The bytes everyone may see of one fact: five lines of text – version, event type, area code, hour
 * (UTC) and commitment.
 */
final class Leaf {

  static final String VERSION = "gongzhi.leaf/1";

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH'Z'").withZone(ZoneOffset.UTC);

  private Leaf() {}

  /** The leaf of a fact that was written at this time. */
  static byte[] of(Fact fact, Instant writtenAt, byte[] commitment) {
    return String.join(
            "\n",
            VERSION,
            fact.type(),
            fact.publicArea(),
            HOUR.format(writtenAt),
            Base64.getEncoder().encodeToString(commitment),
            "")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Its hash in the tree. */
  static byte[] hash(byte[] leaf) {
    return Merkle.leaf(leaf);
  }

  /** The commitment a leaf carries, 32 bytes. */
  static byte[] commitmentIn(byte[] leaf) {
    return Base64.getDecoder().decode(line(leaf, 4));
  }

  /** One line of a leaf, counted from zero. */
  static String line(byte[] leaf, int number) {
    return new String(leaf, StandardCharsets.UTF_8).split("\n", -1)[number];
  }
}
