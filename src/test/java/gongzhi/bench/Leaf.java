package gongzhi.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One leaf of the public log with what opens it, as true as the product's own: the log of the bench
 * must verify afterwards.
 */
@SuppressWarnings("ArrayRecordComponent") // Only carried to the statement.
record Leaf(byte[] bytes, byte[] hash, byte[] salt, String content, String code) {

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH'Z'").withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The fact that this happened, of about the length the product writes. */
  static Leaf of(String type, String subject, String words) {
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    Instant now = Instant.now();
    String content =
        """
        {"area":"430111001000","at":"%s","content":{"area":"1","category":"HB02","channel":"IMPORT",\
        "due":"2026-12-01T01:00:00Z","owner":"100001","place":"yuhua","report":"%s","rules":1,"status":"RECEIVED",\
        "urgent":false,"version":1},"previous":null,"subject":"%s","type":"%s"}"""
            .formatted(now, words, subject, type);
    String promise = Base64.getEncoder().encodeToString(keyed(salt, content));
    byte[] bytes =
        String.join("\n", "gongzhi.leaf/1", type, "430111001", HOUR.format(now), promise, "")
            .getBytes(StandardCharsets.UTF_8);
    String code = HexFormat.of().formatHex(keyed(salt, "record code"), 0, 10);
    return new Leaf(bytes, hash(bytes), salt, content, code);
  }

  private static byte[] keyed(byte[] salt, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(byte[] leaf) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((byte) 0);
      return sha.digest(leaf);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
