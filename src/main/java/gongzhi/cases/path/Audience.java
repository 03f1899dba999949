package gongzhi.cases.path;

/** Who reads the words of an act. */
public enum Audience {
  /** Everyone; the words are masked. */
  PUBLIC,
  /** The reporter and staff. Others see that it happened, not what was said. */
  REPORTER,
  /** Staff only; others do not see the step. */
  STAFF
}
