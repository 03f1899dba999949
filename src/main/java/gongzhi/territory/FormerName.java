package gongzhi.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an area was called and to which area it belonged until a day.
 *
 * @param until first day of the new name or parent
 */
record FormerName(
    AreaId area, LocalDate until, String name, @Nullable AreaId parent, String path) {}
