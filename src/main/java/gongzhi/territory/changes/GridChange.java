package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of grids and how far it has come (网格调整).
 *
 * @param area the neighbourhood or community in which all its grids lie
 * @param proposedBy party who proposed it; another one decides
 * @param decidedBy null while nobody has
 * @param withdrawnWords why it was taken back; empty while it was not
 * @param trouble message key of why it could not take effect on its day; empty for none
 */
public record GridChange(
    long id,
    ChangeKind kind,
    AreaId area,
    String areaPath,
    String basis,
    LocalDate effectiveOn,
    ChangeState state,
    long proposedBy,
    Instant proposedAt,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String decisionWords,
    @Nullable Long withdrawnBy,
    @Nullable Instant withdrawnAt,
    String withdrawnWords,
    @Nullable Instant appliedAt,
    String trouble) {

  /**
   * A part of it.
   *
   * @param area the grid it became; null until it is in force
   */
  public record Made(Part part, @Nullable AreaId area) {}

  void requireDecidableBy(long party) {
    if (state != ChangeState.PROPOSED) {
      throw Rejection.of("grid-change.decided-already");
    }
    if (proposedBy == party) {
      throw Rejection.forbidden("grid-change.second-person");
    }
  }

  void requireOpen() {
    if (!state.isOpen()) {
      throw Rejection.of("grid-change.too-late");
    }
  }

  /** The parts without what became of them. */
  static List<Part> parts(List<Made> made) {
    return made.stream().map(Made::part).toList();
  }
}
