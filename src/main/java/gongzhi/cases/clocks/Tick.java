package gongzhi.cases.clocks;

import gongzhi.cases.path.CaseAct;
import java.time.Instant;

/**
 * One event of a case as its clocks see it.
 *
 * @param told whether somebody who works here said something that the reporter reads
 */
public record Tick(CaseAct act, Instant at, boolean told) {}
