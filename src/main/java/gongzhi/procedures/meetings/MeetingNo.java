package gongzhi.procedures.meetings;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/** Number of a meeting: {@code HY-2611-0007}. */
public record MeetingNo(String value) {

  private static final Pattern FORM = Pattern.compile("HY-[0-9]{4}-[0-9]{4,6}");

  public MeetingNo {
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("meetings.no-such-meeting");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
