package gongzhi.ballots.rule;

import gongzhi.ballots.Counted;

/** What is held against what: a part, or the whole it is a share of. */
public enum Measure {
  /** Everyone on the roll. */
  ALL,
  /** Who attends the meeting, voting or not. */
  PRESENT,
  /** Whose ballot came in, spoilt ones included. */
  CAST,
  /** Whose ballot was valid. */
  TAKING_PART,
  /** Who said yes. */
  AGREEING;

  long of(Counted counted) {
    return switch (this) {
      case ALL -> counted.all();
      case PRESENT -> counted.present();
      case CAST -> counted.cast();
      case TAKING_PART -> counted.takingPart();
      case AGREEING -> counted.yes();
    };
  }
}
