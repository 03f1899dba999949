package gongzhi.cases.grids;

import gongzhi.parties.Roles;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a place says about its grids: the content of its {@code grids.yaml}.
 *
 * @param staffing who must be there
 * @param gridsAPerson so many grids one person serves at most
 */
public record GridRules(Norms norms, List<Need> staffing, int gridsAPerson) {

  /** The file of a pack that says it. */
  public static final String FILE = "grids.yaml";

  /**
   * What a grid usually carries.
   *
   * @param openCasesAWorker open cases for each worker at most
   * @param visitsDueAWorker visits due for each worker at most
   * @param agedDays a case that is open for so many days counts as aged
   */
  public record Norms(
      Bounds households,
      Bounds buildings,
      Bounds workers,
      int openCasesAWorker,
      int visitsDueAWorker,
      int agedDays) {}

  /** From how many to how many; both ends count. */
  public record Bounds(int from, int to) {

    public Bounds {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("bounds are written from the smaller to the larger");
      }
    }

    /** Whether it is less than usual. */
    public boolean isUnder(int figure) {
      return figure < from;
    }

    /** Whether it is more than usual. */
    public boolean isOver(int figure) {
      return figure > to;
    }
  }

  /**
   * A post or a body that each area of its level must have.
   *
   * @param role the role to be held there; null for a body
   * @param unit the kind of organisation to be there; null for a post
   */
  public record Need(String key, @Nullable String role, @Nullable String unit, int from, int to) {

    public Need {
      if ((role == null) == (unit == null)) {
        throw new IllegalArgumentException("a need names either a role or a unit");
      }
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("bounds are written from the smaller to the larger");
      }
    }

    /** The level whose areas each need it; empty where the place knows no such role or kind. */
    public Optional<Level> level(Roles roles) {
      return role == null
          ? Optional.ofNullable(roles.organisations().get(unit)).map(Roles.Unit::level)
          : roles.find(role).map(found -> found.level());
    }
  }

  public GridRules {
    staffing = List.copyOf(staffing);
    if (gridsAPerson < 1) {
      throw new IllegalArgumentException("a person serves at least one grid");
    }
  }
}
