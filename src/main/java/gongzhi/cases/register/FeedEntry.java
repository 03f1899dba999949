package gongzhi.cases.register;

import java.time.Instant;

/** Something new in the register (台账动态): a public case came in, or ended. */
public record FeedEntry(RegisterLine line, Kind kind, Instant at) {

  /** What happened. */
  public enum Kind {
    NEW_CASE,
    CASE_ENDED
  }
}
