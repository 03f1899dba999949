package gongzhi.cases.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter was told on the day of the report. It never changes, whatever is extended or
 * handed on later.
 *
 * @param dueAt until when somebody takes it up
 * @param unitId the unit that had it at once; null where an officer looks first
 */
record FirstPromise(String category, Instant dueAt, Instant promisedAt, @Nullable Long unitId) {

  /** How the same stands now. */
  static FirstPromise now(CaseSheet sheet) {
    return new FirstPromise(sheet.category(), sheet.dueAt(), sheet.promisedAt(), sheet.unitId());
  }
}
