package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What shall become of some grids (调整方案).
 *
 * @param parts the grids as they shall be; each old grid is the base of exactly one
 * @param effectiveOn first day of the new grids
 * @param basis the decision it rests on
 */
public record Plan(ChangeKind kind, List<Part> parts, LocalDate effectiveOn, String basis) {

  /** A change is announced this long before at most. */
  public static final int DAYS_AHEAD_MAX = 366;

  /** A grid is cut into so many at most. */
  public static final int PARTS_MAX = 4;

  /** A special-purpose grid lies over so many buildings at most. */
  public static final int BUILDINGS_MAX = 60;

  private static final int BASIS_MIN = 2;
  private static final int BASIS_MAX = 200;

  public Plan {
    parts = List.copyOf(parts);
    basis = basis.strip();
    if (basis.length() < BASIS_MIN || basis.length() > BASIS_MAX) {
      throw Rejection.invalid("grid-change.say-basis", BASIS_MAX);
    }
    requireShape(kind, parts);
  }

  /** The grids that it replaces, each once. */
  public List<AreaId> grids() {
    return all(parts.stream().map(Part::base));
  }

  /** The buildings that go to another grid. */
  public List<AreaId> taken() {
    return all(parts.stream().map(Part::taken));
  }

  void requireAhead(LocalDate today) {
    if (effectiveOn.isBefore(today) || effectiveOn.isAfter(today.plusDays(DAYS_AHEAD_MAX))) {
      throw Rejection.invalid("grid-change.day-is-off");
    }
  }

  private static void requireShape(ChangeKind kind, List<Part> parts) {
    List<AreaId> grids = all(parts.stream().map(Part::base));
    List<AreaId> taken = all(parts.stream().map(Part::taken));
    if (hasTwice(grids) || hasTwice(taken) || hasTwice(parts.stream().map(Part::code).toList())) {
      throw Rejection.invalid("grid-change.named-twice");
    }
    boolean fits =
        switch (kind) {
          case SPLIT -> grids.size() == 1 && parts.size() > 1 && parts.size() <= PARTS_MAX;
          case MERGE -> grids.size() > 1 && parts.size() == 1;
          case MOVE -> grids.size() == 2 && parts.size() == 2 && !taken.isEmpty();
          case BEGIN_SPECIAL ->
              grids.isEmpty()
                  && parts.size() == 1
                  && !taken.isEmpty()
                  && taken.size() <= BUILDINGS_MAX;
          case HOST_SPECIAL, END_SPECIAL ->
              grids.size() == 1 && parts.size() == 1 && taken.isEmpty();
        };
    if (!fits || parts.stream().anyMatch(part -> part.base().isEmpty() && part.taken().isEmpty())) {
      throw Rejection.invalid(
          switch (kind) {
            case SPLIT -> "grid-change.split-needs-parts";
            case MERGE -> "grid-change.merge-needs-grids";
            case MOVE -> "grid-change.move-needs-buildings";
            case BEGIN_SPECIAL -> "grid-change.special-needs-buildings";
            case HOST_SPECIAL, END_SPECIAL -> "grid-change.not-a-special-grid";
          });
    }
  }

  private static List<AreaId> all(Stream<List<AreaId>> lists) {
    return lists.flatMap(List::stream).toList();
  }

  private static boolean hasTwice(Collection<?> all) {
    return new HashSet<>(all).size() < all.size();
  }
}
