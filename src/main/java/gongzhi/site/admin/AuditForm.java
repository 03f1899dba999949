package gongzhi.site.admin;

import gongzhi.parties.audit.Traces.After;
import gongzhi.parties.audit.Traces.Asked;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.territory.calendar.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which traces somebody asks for; what is missing counts as all of the last thirty days.
 *
 * @param at microseconds of the trace the page before ended with
 */
record AuditForm(
    @Nullable String kind,
    @Nullable String q,
    @Nullable String from,
    @Nullable String until,
    @Nullable Long at,
    @Nullable String atKind,
    @Nullable Long atId) {

  static final Set<String> KINDS = Set.of("EVENT", "REVEAL", "PROPOSED", "DECIDED");

  private static final int USUAL_DAYS = 30;
  private static final int LONGEST_WORDS = 40;
  private static final int MOST_DAYS = 3660;

  @Override
  public String kind() {
    return kind != null && KINDS.contains(kind) ? kind : "";
  }

  @Override
  public String q() {
    String words = Objects.requireNonNullElse(q, "").strip();
    return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
  }

  LocalDate first(TimeWords times) {
    return from == null || from.isBlank() ? last(times).minusDays(USUAL_DAYS) : Days.parse(from);
  }

  LocalDate last(TimeWords times) {
    return until == null || until.isBlank()
        ? times.now().atZone(times.zone()).toLocalDate()
        : Days.parse(until);
  }

  Asked asked(TimeWords times) {
    LocalDate first = first(times);
    LocalDate last = last(times);
    if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
      throw Rejection.invalid("audit.days-order");
    }
    return new Asked(
        kind(),
        q(),
        first.atStartOfDay(times.zone()).toInstant(),
        last.plusDays(1).atStartOfDay(times.zone()).toInstant());
  }

  After after(TimeWords times) {
    return at == null || atKind == null || atId == null
        ? After.beginning(asked(times))
        : new After(Days.within(Instant.EPOCH.plus(at, ChronoUnit.MICROS)), atKind, atId);
  }
}
