package gongzhi.cases.grids;

import gongzhi.parties.Roles;
import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a place says about its grids: the content of its {@code grids.yaml}.
 *
 * @param staffing who must be there
 * @param gridsAPerson so many grids one person serves at most
 * @param dutyCategories kinds of duties, in the order in which they are shown
 * @param duties what is done in each grid, and how often
 * @param special kinds of special-purpose grids
 */
public record GridRules(
    Norms norms,
    List<Need> staffing,
    int gridsAPerson,
    List<Category> dutyCategories,
    List<Duty> duties,
    List<Purpose> special) {

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
      if (role != null) {
        return roles.find(role).map(found -> found.level());
      }
      return Optional.ofNullable(roles.organisations().get(unit))
          .map(Roles.Unit::level)
          .or(() -> tier(roles).map(Roles.PartyTier::level));
    }

    /** What people call it there. */
    public Title title(Roles roles) {
      if (role != null) {
        return roles.find(role).orElseThrow().title();
      }
      return Optional.ofNullable(roles.organisations().get(unit))
          .map(Roles.Unit::title)
          .or(() -> tier(roles).map(Roles.PartyTier::title))
          .orElseThrow();
    }

    /** A Party organisation of the axis of the place, which it names apart. */
    private Optional<Roles.PartyTier> tier(Roles roles) {
      return roles.partyAxis().stream().filter(tier -> tier.key().equals(unit)).findFirst();
    }
  }

  /** A kind of duties (职能), such as 矛盾化解. */
  public record Category(String key, Title title) {}

  /**
   * Something that is done in each grid regularly (网格职责).
   *
   * @param category key of its kind
   * @param how what is done, in a sentence
   * @param everyDays how many days may pass between two times
   */
  public record Duty(String key, String category, Title title, Title how, int everyDays) {

    public Duty {
      if (!key.matches("[a-z][a-z-]{0,39}")) {
        throw new IllegalArgumentException("a key is written in small letters, like 'fire-doors'");
      }
      if (everyDays < 1 || everyDays > 366) {
        throw new IllegalArgumentException("a duty comes round in 1 to 366 days");
      }
    }
  }

  /**
   * A kind of special-purpose grid (专属网格), such as a mall.
   *
   * @param matters categories and groups of them that are the host's own matter there
   */
  public record Purpose(String key, Title title, List<String> matters) {

    public Purpose {
      matters = List.copyOf(matters);
      if (!key.matches("[a-z][a-z-]{0,29}")) {
        throw new IllegalArgumentException("a key is written in small letters, like 'mall'");
      }
      if (!matters.stream().allMatch(code -> code.matches("[A-Z]{2}(\\d{2})?"))) {
        throw new IllegalArgumentException("a matter is a category or a group, like HB02 or HB");
      }
    }

    /** Whether a matter of this category is the host's own. */
    public boolean takes(String category) {
      return matters.stream().anyMatch(category::startsWith);
    }
  }

  public GridRules {
    special = List.copyOf(special);
    staffing = List.copyOf(staffing);
    dutyCategories = List.copyOf(dutyCategories);
    duties = List.copyOf(duties);
    List<String> known = dutyCategories.stream().map(Category::key).toList();
    if (duties.stream().anyMatch(duty -> !known.contains(duty.category()))) {
      throw new IllegalArgumentException("every duty names one of the duty categories");
    }
    if (gridsAPerson < 1) {
      throw new IllegalArgumentException("a person serves at least one grid");
    }
  }
}
