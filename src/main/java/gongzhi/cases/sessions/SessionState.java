package gongzhi.cases.sessions;

/** How far a session has come. */
public enum SessionState {
  ANNOUNCED,
  /** It has begun; what is said is written down until the result is published. */
  HELD,
  /** The result is published. */
  ENDED,
  CANCELLED
}
