package gongzhi.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of ground with a name: a district, a community, a grid, a building, as it was from one
 * day to another.
 *
 * @param code number in its code system; unique only together with system and level
 * @param codeSystem who numbered it: {@code nbs}, {@code mca}, {@code local} or {@code demo}
 * @param kind {@link #GENERAL}, or another division of the same ground
 * @param path ids from the topmost area down to this one, {@code /1/7/31/}
 * @param label where to print the name, WGS-84; null when no boundary is known
 * @param validTo first day on which it no longer exists; null while it does
 */
public record Area(
    AreaId id,
    String code,
    String codeSystem,
    String kind,
    Level level,
    @Nullable AreaId parent,
    String path,
    String name,
    @Nullable LngLat label,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** The everyday division: areas of this kind cover the ground once. */
  public static final String GENERAL = "general";

  /** A special-purpose grid (专属网格) such as a mall, a school or a hospital. */
  public static final String SPECIAL = "special";

  /** A party-building region (党建片区) across communities. */
  public static final String PARTY = "party";

  public boolean isGeneral() {
    return kind.equals(GENERAL);
  }

  public boolean isCurrent() {
    return validTo == null;
  }

  /** Whether it existed on this day. */
  public boolean existedOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** Whether the other area lies in this one or is this one. */
  public boolean contains(Area other) {
    return other.path.startsWith(path);
  }
}
