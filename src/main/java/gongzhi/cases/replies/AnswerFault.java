package gongzhi.cases.replies;

/** What an answer may be missing (答复提示). */
public enum AnswerFault {
  TOO_SHORT,
  /** Nothing is left of it without its stock phrases. */
  ONLY_STOCK,
  /** It says nothing of the thing that was asked about. */
  OFF_THE_POINT,
  /** Something was done, but by nobody and on no day. */
  NOBODY_AND_NO_DAY,
  /** It says that it is done and tells what will be done. */
  ONLY_PROMISES,
  /** A no without a way to go on. */
  NO_WAY_ON,
  /** A procedure without its name. */
  NO_PROCEDURE,
  /** "Not our duty", and not whose. */
  WHOSE_DUTY,
  /** It has a number that nobody will read, the reporter neither. */
  NUMBER_HIDDEN
}
