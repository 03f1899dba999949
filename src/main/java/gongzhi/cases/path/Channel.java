package gongzhi.cases.path;

/**
 * How a report came in. Paper, phone and counter have the same rights and time limits as the
 * screen.
 */
public enum Channel {
  WEB,
  GRID_WORKER,
  PHONE,
  COUNTER,
  PAPER,
  MAILBOX,
  IDEA_BOX,
  VISIT,
  IMPORT
}
