package gongzhi.parties.accounts;

import gongzhi.shared.Rejection;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, hashed with Argon2id (19 MiB, 2 passes). Only a few are computed at a time, so that
 * many attempts cannot use up the memory; an unknown account costs the same time as a known one.
 */
@Component
class Passwords {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;
  private static final int AT_A_TIME = 4;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore turns = new Semaphore(AT_A_TIME);
  private final String ofNobody = encoder.encode("nobody");

  String hash(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw Rejection.invalid("password.length", SHORTEST, LONGEST);
    }
    return encoder.encode(password);
  }

  /** Whether it fits; false for no hash, after the same work. */
  boolean fits(String password, @Nullable String hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    turns.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash == null ? ofNobody : hash) && hash != null;
    } finally {
      turns.release();
    }
  }
}
