package gongzhi.cases.handover;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Route;
import gongzhi.parties.PartyId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a case cannot be handed over at a meeting. */
public enum Obstacle {
  /** Only its owner and unit may read it, so it stands on no list. */
  RESTRICTED,
  CLOSED,
  /** It is reported done, and the reporter is asked. */
  ASKED,
  /** The petition office hands it on by itself. */
  PETITION,
  /** Another unit got it since it was put on the list. */
  MOVED;

  /** For a case that is to be put on a list. */
  public static Optional<Obstacle> of(CaseStatus status, boolean restricted, Route route) {
    if (restricted) {
      return Optional.of(RESTRICTED);
    }
    if (status.isClosed()) {
      return Optional.of(CLOSED);
    }
    if (route == Route.PETITION) {
      return Optional.of(PETITION);
    }
    return status.allows(CaseStatus.ASSIGNED) ? Optional.empty() : Optional.of(ASKED);
  }

  static Optional<Obstacle> of(Case about) {
    return of(about.status(), about.matter().restricted(), about.matter().route());
  }

  /**
   * For one that stands there already.
   *
   * @param found what of() says about it now
   * @param then the unit that had it when it was put there
   * @param now the unit that has it
   */
  public static Optional<Obstacle> since(
      Optional<Obstacle> found, @Nullable PartyId then, @Nullable PartyId now) {
    return found.isEmpty() && !Objects.equals(then, now) ? Optional.of(MOVED) : found;
  }
}
