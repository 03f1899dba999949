package gongzhi.procedures.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The task of one month while a matter is carried out (阶段任务).
 *
 * @param month its first day
 * @param report what was done; empty until it is reported
 * @param reportedAt null until then
 */
public record Stage(LocalDate month, String words, String report, @Nullable Instant reportedAt) {

  public boolean isReported() {
    return reportedAt != null;
  }
}
