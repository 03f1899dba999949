package gongzhi.territory.changes;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets tests have the timer look at once. */
@Lazy
@Component
public class RipeChanges {

  private final ChangeTimer timer;

  RipeChanges(ChangeTimer timer) {
    this.timer = timer;
  }

  /** Puts in force whatever day has come. */
  public void takeEffect() {
    timer.run();
  }
}
