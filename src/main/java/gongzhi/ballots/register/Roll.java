package gongzhi.ballots.register;

import gongzhi.ballots.Electorate;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A roll (名册): who may vote in an area, a building or a unit.
 *
 * @param building the only building of the roll; empty for the whole area
 * @param objectionsUntil null while it is a draft
 * @param hash SHA-256 of its written form; empty until it is frozen
 * @param squares all exclusive area, in 0.01 m²
 * @param votesOn on this day all of them are eighteen; null where age does not decide
 */
public record Roll(
    long id,
    String title,
    Electorate.Kind kind,
    AreaId area,
    String areaPath,
    String building,
    String unit,
    RollState state,
    @Nullable Instant postedAt,
    @Nullable Instant objectionsUntil,
    @Nullable Instant frozenAt,
    String hash,
    long heads,
    long squares,
    @Nullable LocalDate votesOn) {

  /** Refuses (409) unless it is in this state. */
  void require(RollState expected) {
    if (state != expected) {
      throw Rejection.of(refusal());
    }
  }

  private String refusal() {
    return switch (state) {
      case DRAFT -> "roll.is-draft";
      case POSTED -> "roll.is-posted";
      case FROZEN -> "roll.is-frozen";
    };
  }

  /**
   * Whether it stands for the same electorate as a frozen roll: that roll itself, or one of the
   * same ground and kind that was posted and frozen after it.
   */
  public boolean follows(Roll earlier) {
    return id == earlier.id
        || (kind == earlier.kind
            && area.equals(earlier.area)
            && building.equals(earlier.building)
            && unit.equals(earlier.unit)
            && isFrozenAfter(earlier));
  }

  private boolean isFrozenAfter(Roll earlier) {
    return state == RollState.FROZEN
        && frozenAt != null
        && earlier.frozenAt != null
        && frozenAt.isAfter(earlier.frozenAt);
  }

  /** Whether objections may still be made. */
  public boolean hearsObjectionsAt(Instant now) {
    return state == RollState.POSTED && objectionsUntil != null && now.isBefore(objectionsUntil);
  }

  /** Under what subject the public log keeps its record. */
  String subject() {
    return "roll:" + id;
  }
}
