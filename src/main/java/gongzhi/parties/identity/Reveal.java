package gongzhi.parties.identity;

import java.time.Instant;

/**
 * One look at somebody's data in clear (查看明文).
 *
 * @param by label of the officer
 * @param matter number of the case; empty for none
 */
public record Reveal(long id, String by, Field field, String reason, String matter, Instant at) {}
