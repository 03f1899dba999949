package gongzhi.ballots.rule;

import gongzhi.ballots.Counted;
import gongzhi.ballots.Tally;

/** By what a vote is measured: heads (人数) or exclusive area (专有部分面积). */
public enum Axis {
  HEADS,
  AREA;

  Counted of(Tally tally) {
    return this == HEADS ? tally.heads() : tally.area();
  }
}
