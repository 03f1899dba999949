package gongzhi.transparency.notices;

import java.time.Instant;

/** The sheet as it hangs there: a photo, and when it was sent. */
public record NoticePosting(String photo, Instant at) {

  /** Whether the photo came after the day on which the notice was published. */
  public boolean isLate(NoticeSpan span) {
    return NoticeSpan.today(at).isAfter(span.begins());
  }
}
