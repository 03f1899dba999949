package gongzhi.projects.bank;

import gongzhi.parties.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A month whose sums two persons stand for (月结).
 *
 * @param month its first day
 * @param unexplained lines of the bank that nothing explained when it was proposed
 * @param confirmedBy null while it waits for the second person
 * @param code under which everybody finds it in the public record; null while it waits
 */
public record MonthClose(
    LocalDate month,
    int unexplained,
    PartyId proposedBy,
    @Nullable PartyId confirmedBy,
    @Nullable String code) {}
