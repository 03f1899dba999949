package gongzhi.cases.offline;

/** What a phone is told about the copies it keeps. */
public enum Standing {
  /** They may be kept, and what waits may be sent. */
  LIVE,
  /** They may be kept; whoever wrote them signs in before anything is sent. */
  SIGN_IN,
  /** Somebody else is signed in on this phone. */
  OTHER,
  /** They are wiped. */
  ENDED
}
