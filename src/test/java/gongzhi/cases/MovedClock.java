package gongzhi.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;

/** The clock of a program under test, which stands still until a test moves it. Import it. */
@Primary
public class MovedClock implements InstantSource {

  /** A Monday morning on which offices are open. */
  public static final Instant MONDAY = Instant.parse("2026-11-09T01:00:00Z");

  private volatile Instant now = MONDAY;

  @Override
  public Instant instant() {
    return now;
  }

  /** Puts it to this moment. */
  public void set(Instant to) {
    now = to;
  }

  /** Lets so much time go by. */
  public void pass(Duration length) {
    now = now.plus(length);
  }
}
