package gongzhi.ballots.register;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong with a posted roll.
 *
 * @param entry number of the row; null for the whole roll, or for who is missing
 */
public record Wrong(@Nullable Integer entry, String words) {}
