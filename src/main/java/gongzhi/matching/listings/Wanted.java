package gongzhi.matching.listings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which listings somebody looks for.
 *
 * @param path of the ground they lie in
 * @param kind null for all three lists
 * @param resource null for every kind
 * @param standing which of them by how they stand
 * @param words to be found in them; empty for any
 * @param before only numbers before this one; empty for the first page
 */
public record Wanted(
    String path,
    @Nullable ListingKind kind,
    @Nullable ResourceKind resource,
    ListingStanding standing,
    LocalDate today,
    String words,
    String before) {}
