package gongzhi.ledger;

import gongzhi.territory.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one area for one subject (账簿), all in one unit.
 *
 * @param subject what is booked in it, a word of the module that keeps it
 * @param closedThrough nothing is booked on this day or before; null until a month was closed
 */
public record Book(
    long id, AreaId area, String subject, Unit unit, @Nullable LocalDate closedThrough) {}
