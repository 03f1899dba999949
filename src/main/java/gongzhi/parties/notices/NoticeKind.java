package gongzhi.parties.notices;

import java.util.List;

/** What a notice is about, as people choose by it (通知种类). */
public enum NoticeKind {
  /** What the law or one's own rights ask to be told; nobody opts out of it. */
  LEGAL(
      "notice.",
      "poll.notice.",
      "petition.notice.",
      "case.notice.rejected",
      "clocks.notice.paused"),
  /** A question to a reporter, and what becomes of their report. */
  REPORT(
      "case.notice.confirm",
      "case.notice.explained",
      "case.notice.started",
      "case.notice.extended",
      "case.notice.reclassified",
      "case.notice.confided",
      "case.notice.called-back",
      "case.notice.heard",
      "case.notice.merged",
      "case.notice.joined-ended",
      "case.notice.joined-answered",
      "clocks.notice.resumed",
      "clocks.notice.pause-kept",
      "supervision.notice.reminder-answered",
      "publication.notice.shortened"),
  /** News of what somebody follows. */
  FOLLOW("follow."),
  /** What somebody who works here has to do. */
  WORK("");

  private final List<String> beginnings;

  NoticeKind(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  /** The kind of a notice with this message key: the first that fits, in this order. */
  public static NoticeKind of(String key) {
    for (NoticeKind kind : values()) {
      if (kind.beginnings.stream().anyMatch(key::startsWith)) {
        return kind;
      }
    }
    return WORK;
  }

  /** Whether somebody may choose not to get it by one way or another. */
  public boolean isFree() {
    return this != LEGAL;
  }
}
