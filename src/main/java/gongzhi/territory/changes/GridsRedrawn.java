package gongzhi.territory.changes;

import gongzhi.territory.AreaId;
import java.time.LocalDate;
import java.util.List;

/**
 * Grids were redrawn. Published inside the transaction that does it, so that whoever keeps
 * something about that ground changes it together with the ground.
 *
 * @param area the neighbourhood or community in which they lie
 * @param grids which grid passes what to which
 * @param buildings buildings that lie in another grid now
 */
public record GridsRedrawn(
    long change,
    ChangeKind kind,
    AreaId area,
    LocalDate day,
    String basis,
    List<Inherited> grids,
    List<Rehomed> buildings) {

  /**
   * A new grid that follows a former one.
   *
   * @param path of the new grid
   * @param heir whether it answers for the history of the former one; each has exactly one heir
   * @param holds whether its posts go on as they are; else their holders stand in
   */
  public record Inherited(AreaId from, AreaId to, String path, boolean heir, boolean holds) {}

  /** A building with its new path. */
  public record Rehomed(AreaId building, String path) {}

  public GridsRedrawn {
    grids = List.copyOf(grids);
    buildings = List.copyOf(buildings);
  }
}
