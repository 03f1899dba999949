package gongzhi.procedures.meetings;

import gongzhi.procedures.meetings.NewRecord.About;
import gongzhi.shared.Rejection;
import java.util.List;

/**
 * What the notice of a meeting said it would be about. A body that decides resolves nothing else;
 * one that coordinates may, with a reason that everybody reads.
 */
record PostedAgenda(MeetingBody body, List<String> lines) {

  private static final int LEAST = 4;
  private static final int WHY_MAX = 200;

  static PostedAgenda of(MeetingBody body, HeldMeeting meeting) {
    return new PostedAgenda(body, meeting.call().agenda().lines().toList());
  }

  /** The line of the agenda that a resolution is about; empty for one beyond it. */
  String line(About about) {
    if (about.isBeyond()) {
      requireBeyond(about.beyondWhy());
      return "";
    }
    if (about.line() < 1 || about.line() > lines.size()) {
      throw Rejection.invalid("meetings.choose-item");
    }
    return lines.get(about.line() - 1);
  }

  private void requireBeyond(String why) {
    if (!body.takesUpMore()) {
      throw Rejection.of("meetings.beyond-agenda", body.title(), body.noticeDays(), body.law());
    }
    if (why.length() < LEAST || why.length() > WHY_MAX) {
      throw Rejection.invalid("meetings.say-beyond", LEAST, WHY_MAX);
    }
  }
}
