package gongzhi.cases.clocks;

import gongzhi.cases.path.MatterKind;
import java.time.Instant;

/**
 * What the clocks of a case depend on beside its events.
 *
 * @param reachable whether the reporter left a way to be reached; who stays anonymous reads the
 *     record instead
 * @param promisedAt when the reporter was promised a result
 */
public record Timed(
    String place,
    int ruleVersion,
    String category,
    MatterKind kind,
    boolean urgent,
    boolean reachable,
    Instant receivedAt,
    Instant promisedAt) {}
