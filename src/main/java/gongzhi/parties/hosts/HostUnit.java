package gongzhi.parties.hosts;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that answers for a special-purpose grid (依托单位).
 *
 * @param grid null while it is only proposed
 * @param organisation null while one that is not known yet is only proposed
 * @param purpose key of the kind of special-purpose grid, such as {@code mall}
 * @param contactPost which post there is asked
 * @param from its first day; null while it is only proposed
 * @param to first day on which it no longer does; null while it does
 */
public record HostUnit(
    long change,
    @Nullable AreaId grid,
    @Nullable PartyId organisation,
    String name,
    String purpose,
    String contactPost,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
