package gongzhi.cases.web.looks;

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
 * Which looks somebody asks for; what is missing counts as all of the last thirty days.
 *
 * @param at microseconds of the look the page before ended with
 */
record LooksForm(
    @Nullable String kind,
    @Nullable String q,
    @Nullable String from,
    @Nullable String until,
    @Nullable Long at,
    @Nullable String atKind,
    @Nullable Long atId) {

  static final String CALLER = "CALLER";
  static final String EXPORT = "EXPORT";
  static final String REVEAL = "REVEAL";
  static final String LOOK = "LOOK";

  private static final Set<String> KINDS = Set.of(CALLER, EXPORT, REVEAL, LOOK);
  private static final int USUAL_DAYS = 30;
  private static final int LONGEST_WORDS = 40;
  private static final int MOST_DAYS = 3660;

  static LooksForm nothingAsked() {
    return new LooksForm(null, null, null, null, null, null, null);
  }

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

  /** The first moment asked for. */
  Instant begin(TimeWords times) {
    LocalDate first = first(times);
    if (last(times).isBefore(first) || last(times).isAfter(first.plusDays(MOST_DAYS))) {
      throw Rejection.invalid("looks.days-order");
    }
    return first.atStartOfDay(times.zone()).toInstant();
  }

  /** The first moment that is not asked for any more. */
  Instant end(TimeWords times) {
    return last(times).plusDays(1).atStartOfDay(times.zone()).toInstant();
  }

  /** Where the page before ended. */
  Place after(TimeWords times) {
    return at == null || atKind == null || atId == null
        ? new Place(end(times), "", 0)
        : new Place(Days.within(Instant.EPOCH.plus(at, ChronoUnit.MICROS)), atKind, atId);
  }

  /** A place in the list. */
  record Place(Instant at, String kind, long id) {}
}
