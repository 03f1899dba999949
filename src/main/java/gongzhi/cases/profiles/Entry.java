package gongzhi.cases.profiles;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a neighbourhood as it was on a day (档案条目).
 *
 * @param value a number, or a word of the list that belongs to the fact
 * @param asOf the day on which it was so
 * @param ends the entry that no longer holds; null for one that adds something
 */
public record Entry(
    long id,
    AreaId area,
    ProfileFact fact,
    String value,
    String words,
    LocalDate asOf,
    String source,
    @Nullable Long ends,
    PartyId by,
    Instant at) {}
