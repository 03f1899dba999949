package gongzhi.cases.clocks;

import java.time.Instant;

/**
 * What the clocks of a case depend on beside its events.
 *
 * @param promisedAt when the reporter was promised a result
 */
public record Timed(
    String place,
    int ruleVersion,
    String category,
    boolean urgent,
    Instant receivedAt,
    Instant promisedAt) {}
