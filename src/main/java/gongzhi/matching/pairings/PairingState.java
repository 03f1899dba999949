package gongzhi.matching.pairings;

import gongzhi.shared.Rejection;
import java.util.Map;
import java.util.Set;

/** The path of a claim or an order. Read the map: it is the procedure. */
public enum PairingState {
  OFFERED,
  ACCEPTED,
  /** Not accepted, with the reason. */
  DECLINED,
  /** Whoever claimed or ordered took it back. */
  WITHDRAWN,
  /** Somebody did not come; what was kept for them is free again. */
  MISSED,
  /** Both sides said that it was done. */
  DONE;

  private static final Map<PairingState, Set<PairingState>> NEXT =
      Map.of(
          OFFERED, Set.of(ACCEPTED, DECLINED, WITHDRAWN),
          ACCEPTED, Set.of(DONE, MISSED, WITHDRAWN),
          DECLINED, Set.of(),
          WITHDRAWN, Set.of(),
          MISSED, Set.of(),
          DONE, Set.of());

  public boolean allows(PairingState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  void requireNext(PairingState next) {
    if (!allows(next)) {
      throw Rejection.of("need.not-now");
    }
  }
}
