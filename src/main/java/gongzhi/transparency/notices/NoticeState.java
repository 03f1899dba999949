package gongzhi.transparency.notices;

/** How far a notice has come. It follows from dates and from what people did, and is never set. */
public enum NoticeState {
  /** It hangs, and its last day has not passed. */
  RUNNING,
  /** Its last day has passed, and somebody who objected waits for an answer. */
  TO_ANSWER,
  /** Everybody is answered; the supervision committee has not countersigned it yet. */
  TO_COUNTERSIGN,
  /** The supervision committee does not agree: only a corrected notice leads on. */
  DISPUTED,
  /** Nothing stands in the way of what was posted. */
  SETTLED,
  /** A later notice says it anew. */
  CORRECTED,
  /** A later notice takes it back. */
  WITHDRAWN
}
