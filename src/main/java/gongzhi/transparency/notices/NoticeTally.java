package gongzhi.transparency.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a notice until now.
 *
 * @param open objections without an answer
 * @param oldestDue until when the oldest of them is to be answered; null where none is open
 * @param agrees what the supervision committee says; null until it has said something
 * @param laterNo the notice that corrects it or takes it back; null while there is none
 */
public record NoticeTally(
    int objections,
    int open,
    @Nullable LocalDate oldestDue,
    @Nullable Boolean agrees,
    @Nullable String laterNo,
    @Nullable NoticeReplacement later) {

  /** Whether somebody waits longer than was promised. */
  public boolean isLate(Instant now) {
    return oldestDue != null && NoticeSpan.today(now).isAfter(oldestDue);
  }
}
