package gongzhi.cases.publication;

/** Whether everyone reads words that were written for everyone. */
public enum WordsState {
  /** Nobody has read them for names and door numbers yet. */
  WAITING,
  RELEASED,
  /** Looked at, and not for everyone, or not any more. */
  WITHDRAWN
}
