package gongzhi.transparency.notices;

import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a notice stands, for whoever goes on only after it.
 *
 * @param openObjections objections without an answer
 * @param countersigned whether the supervision committee agrees, or need not be asked
 * @param replaced whether a later notice corrects it or takes it back
 */
public record NoticeStanding(
    NoticeNo no,
    NoticeKind kind,
    String title,
    AreaId area,
    NoticeSpan span,
    int openObjections,
    boolean countersigned,
    boolean replaced) {

  /** The day it was posted. */
  public LocalDate begins() {
    return span.begins();
  }

  /** Its last day; null for one without a term. */
  public @Nullable LocalDate lastDay() {
    return span.lastDay();
  }

  /** Whether its last day has passed. */
  public boolean isOver(Instant now) {
    return span.isOver(now);
  }

  /** Whether nothing stands in the way of what was posted. */
  public boolean isSettled(Instant now) {
    return isOver(now) && openObjections == 0 && countersigned && !replaced;
  }
}
