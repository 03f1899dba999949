package gongzhi.shared;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The one clock of the program: the machine's time. Only the demonstration tells its stories as if
 * they had happened earlier, and only inside {@link #at}.
 */
public final class StoryClock implements InstantSource {

  private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

  @Override
  public Instant instant() {
    return TOLD.isBound() ? TOLD.get() : Instant.now();
  }

  /** Does the work as if it were this moment. */
  public static <T> T at(Instant moment, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ScopedValue.where(TOLD, moment).call(work);
  }
}
