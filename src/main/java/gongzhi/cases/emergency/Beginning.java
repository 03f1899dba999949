package gongzhi.cases.emergency;

import gongzhi.territory.Area;
import java.time.Instant;

/**
 * What somebody starts: which plan, where, why, until when (启动).
 *
 * @param kind key of the plan
 * @param reason what happened, 2 to 500 characters; everybody reads it
 */
public record Beginning(Area ground, String kind, String reason, Instant until) {}
