package gongzhi.parties.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Opaque random tokens of 256 bits; the database sees their hash only. */
@Component
public final class Tokens {

  private final SecureRandom random;

  Tokens(SecureRandom random) {
    this.random = random;
  }

  /** A new token, safe in a cookie. */
  public String next() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Six decimal digits. */
  String nextCode() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing in this Java.", e);
    }
  }
}
