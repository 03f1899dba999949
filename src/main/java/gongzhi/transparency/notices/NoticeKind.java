package gongzhi.transparency.notices;

/** What a posted sheet is for. */
public enum NoticeKind {
  /** 公示: something is to be decided; whoever disagrees may object in time. */
  PUBLIC_NOTICE("GS"),
  /** 公开: something was done or decided, and everyone may know. */
  DISCLOSURE("GK"),
  /** 公告: something will happen. */
  ANNOUNCEMENT("GG");

  private final String prefix;

  NoticeKind(String prefix) {
    this.prefix = prefix;
  }

  /** What its numbers begin with. */
  public String prefix() {
    return prefix;
  }

  /** Whether people may object while it runs. */
  public boolean takesObjections() {
    return this == PUBLIC_NOTICE;
  }
}
