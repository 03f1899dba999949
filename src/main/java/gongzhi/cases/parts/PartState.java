package gongzhi.cases.parts;

import gongzhi.shared.Rejection;
import java.util.EnumSet;
import java.util.Set;

/** How a part stands, and what may follow. */
public enum PartState {
  GIVEN,
  TAKEN,
  /** The unit says it is done; whoever leads has not looked yet. */
  DONE,
  /** Whoever leads found it done. */
  CHECKED,
  RETURNED,
  CANCELLED;

  private static final Set<PartState> OPEN = EnumSet.of(GIVEN, TAKEN, DONE);

  /** Whether the case still waits for it. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether this may follow. */
  public boolean allows(PartState next) {
    return switch (next) {
      case GIVEN -> false;
      case TAKEN -> this == GIVEN || this == DONE;
      case DONE, RETURNED -> this == GIVEN || this == TAKEN;
      case CANCELLED -> this == GIVEN || this == TAKEN || this == RETURNED;
      case CHECKED -> this == DONE;
    };
  }

  /**
   * The next state.
   *
   * @throws Rejection (409) where it may not follow
   */
  PartState to(PartState next) {
    if (!allows(next)) {
      throw Rejection.of("parts.moved-on");
    }
    return next;
  }
}
