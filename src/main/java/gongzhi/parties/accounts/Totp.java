package gongzhi.parties.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every 30 seconds. Source: RFC 6238 on RFC 4226.
 *
 * @param algorithm {@code HmacSHA1} for the usual phone programs
 * @param digits length of a code
 */
record Totp(String algorithm, int digits) {

  /** What phone programs expect. */
  static final Totp USUAL = new Totp("HmacSHA1", 6);

  private static final int STEP_SECONDS = 30;

  static long stepAt(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of one time step. */
  String code(byte[] secret, long step) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    int modulus = (int) Math.pow(10, digits);
    return ("%0" + digits + "d").formatted(number % modulus);
  }

  /**
   * The time step this code belongs to: now, the one before or the one after, and later than the
   * last one used. Takes the same time whether it fits or not.
   */
  OptionalLong stepOf(String code, byte[] secret, Instant now, long lastUsed) {
    long current = stepAt(now);
    byte[] given = code.getBytes(US_ASCII);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> MessageDigest.isEqual(given, code(secret, step).getBytes(US_ASCII)))
        .filter(step -> step > lastUsed)
        .max();
  }

  private byte[] hmac(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " is missing in this Java.", e);
    }
  }
}
