package gongzhi.cases.path;

import org.jspecify.annotations.Nullable;

/**
 * How a report came in. Paper, phone and counter have the same rights and time limits as the
 * screen.
 */
public enum Channel {
  WEB,
  /** The same pages inside WeChat (微信). */
  WECHAT,
  GRID_WORKER,
  PHONE,
  COUNTER,
  PAPER,
  /** The livelihood mailbox of the community (民生信箱). */
  MAILBOX,
  /** A letter to the secretary (书记信箱). */
  SECRETARY,
  IDEA_BOX,
  VISIT,
  /** Said at a meeting or a talk (会议座谈). */
  MEETING,
  /** A work order of the hotline, taken over from a file (热线). */
  HOTLINE,
  IMPORT;

  /**
   * Role of whoever opens what comes this way, because the letter may be about those who usually
   * would; null where the rules of the place say who.
   */
  public @Nullable String openedBy() {
    return this == SECRETARY ? "community_secretary" : null;
  }
}
