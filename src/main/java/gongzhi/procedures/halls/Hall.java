package gongzhi.procedures.halls;

import gongzhi.territory.AreaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A discussion hall.
 *
 * @param hours when it is open, as it stands on its door
 * @param closedAt when it was given up; null while it is open
 */
public record Hall(
    long id,
    AreaId area,
    String areaPath,
    String name,
    String address,
    String hours,
    String about,
    @Nullable Instant closedAt,
    String closedWhy) {

  public boolean isOpen() {
    return closedAt == null;
  }
}
