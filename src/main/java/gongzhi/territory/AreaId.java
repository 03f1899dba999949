package gongzhi.territory;

import org.jspecify.annotations.Nullable;

/** Identifies one area as it was drawn at one time; never a division code, which may repeat. */
public record AreaId(long value) implements Comparable<AreaId> {

  /** The id for a column value; null stays null. */
  public static @Nullable AreaId of(@Nullable Long value) {
    return value == null ? null : new AreaId(value);
  }

  @Override
  public int compareTo(AreaId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
