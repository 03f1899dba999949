package gongzhi.cases.clocks;

import static gongzhi.cases.path.CaseAct.PETITION_TAKEN;
import static gongzhi.cases.path.CaseAct.RESUMED;

import gongzhi.cases.path.CaseAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case as its clocks see it.
 *
 * @param told whether somebody who works here said something that the reporter reads
 * @param until the date that came with it: promised with the receipt, allowed, or the end of a
 *     pause; null for none, or where nobody asks
 */
public record Tick(CaseAct act, Instant at, boolean told, @Nullable Instant until) {

  /** How each case begins. */
  public static Tick received(Instant at, Instant promised) {
    return new Tick(CaseAct.RECEIVED, at, false, promised);
  }

  /** Whether a case that stood still goes on with it. */
  boolean endsPause() {
    return act == RESUMED || act.isEnd() || act == PETITION_TAKEN;
  }

  /** When that pause ended with this event: nobody stands still beyond the day it was given. */
  Instant endOf(Tick paused) {
    @Nullable Instant latest = paused.until();
    return latest != null && latest.isBefore(at) ? latest : at;
  }
}
