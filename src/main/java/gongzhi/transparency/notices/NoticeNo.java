package gongzhi.transparency.notices;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/** Number of a notice as it is printed: {@code GS-2611-0007}. */
public record NoticeNo(String value) {

  private static final Pattern FORM = Pattern.compile("G[SKG]-[0-9]{4}-[0-9]{4,6}");

  public NoticeNo {
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("posted.no-such-notice");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
