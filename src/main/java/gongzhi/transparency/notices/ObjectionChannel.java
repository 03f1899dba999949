package gongzhi.transparency.notices;

/** How an objection came in. */
public enum ObjectionChannel {
  WEB,
  PHONE,
  PAPER,
  VISIT
}
