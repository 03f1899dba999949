package gongzhi.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter takes it along; times in UTC.
 *
 * @param words as the reporter gave them
 * @param place names of the areas from the district down
 * @param status key of the status, such as {@code IN_PROGRESS}
 * @param closedAt null while it is open
 */
record OwnReport(
    String no,
    String words,
    String category,
    String place,
    String address,
    String status,
    Instant receivedAt,
    Instant promisedAt,
    @Nullable Instant closedAt,
    List<OwnStep> steps) {

  /**
   * What was done, where the reporter may see it.
   *
   * @param act key of the act, such as {@code REPORTED_DONE}
   * @param remedy where else to go; null but for a refusal
   * @param until the date asked for or allowed; null but for an extension
   */
  record OwnStep(
      String act,
      Instant at,
      @Nullable String words,
      @Nullable String remedy,
      @Nullable Instant until) {}
}
