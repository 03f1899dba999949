package gongzhi.transparency.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody disagrees with a notice (异议).
 *
 * @param no number of the receipt
 * @param dueOn last day on which the answer is in time
 * @param said what was said; null for whoever may only count objections
 * @param answer null until it is answered
 */
public record Objection(
    long id,
    String no,
    ObjectionChannel channel,
    Instant madeAt,
    LocalDate dueOn,
    @Nullable Said said,
    @Nullable Answer answer) {

  /**
   * What was said.
   *
   * @param record opens the public record of this objection
   * @param mine whether the reader said it
   */
  public record Said(String words, String record, boolean mine) {}

  /** What became of it, with reasons that everyone reads. */
  public record Answer(ObjectionOutcome outcome, String reasons, Instant at) {}

  /** Whether the answer came, or would come now, after the last day. */
  public boolean isLate(Instant now) {
    Instant then = answer == null ? now : answer.at();
    return NoticeSpan.today(then).isAfter(dueOn);
  }
}
