package gongzhi.cases.jointmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.Holiday;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a monthly meeting is. */
class RhythmTest {

  private static final Rhythm FIRST_SATURDAY = new Rhythm(1, DayOfWeek.SATURDAY);

  @ParameterizedTest(name = "asked on {0}: usually {1}, held {2}")
  @CsvSource({
    "2026-01-01, 2026-01-03, 2026-01-10", // New Year
    "2026-02-01, 2026-02-07, 2026-02-07",
    "2026-04-02, 2026-04-04, 2026-04-11", // Qingming
    "2026-05-01, 2026-05-02, 2026-05-16", // Labour Day, then 9 May is worked in exchange
    "2026-09-06, 2026-10-03, 2026-10-17", // National Day, then 10 October is worked in exchange
    "2026-11-07, 2026-11-07, 2026-11-07",
    "2026-11-08, 2026-12-05, 2026-12-05",
  })
  void the_first_saturday_gives_way_to_what_the_notice_of_2026_says(
      LocalDate asked, LocalDate usual, LocalDate held) throws IOException {
    Session session = FIRST_SATURDAY.next(asked, notice());

    assertThat(session.usual()).isEqualTo(usual);
    assertThat(session.on()).isEqualTo(held);
    assertThat(session.isMoved()).isEqualTo(!usual.equals(held));
  }

  @Test
  void a_moved_meeting_says_what_it_gave_way_to() throws IOException {
    Session session = FIRST_SATURDAY.next(LocalDate.of(2026, 5, 1), notice());

    assertThat(session.passed())
        .extracting(Holiday::date, Holiday::working)
        .containsExactly(
            tuple(LocalDate.of(2026, 5, 2), false), tuple(LocalDate.of(2026, 5, 9), true));
  }

  @Test
  void a_fifth_weekday_is_no_rhythm() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(5, DayOfWeek.SATURDAY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(0, DayOfWeek.SATURDAY));
  }

  @Property
  void it_is_the_nearest_such_day_that_no_notice_takes_away(
      @ForAll @IntRange(min = 1, max = 4) int nth,
      @ForAll DayOfWeek weekday,
      @ForAll @IntRange(min = 0, max = 20_000) int day,
      @ForAll @Size(max = 6) Set<@IntRange(min = -20, max = 80) Integer> offs) {
    Rhythm rhythm = new Rhythm(nth, weekday);
    LocalDate from = LocalDate.of(2020, 1, 1).plusDays(day);
    Set<LocalDate> off = offs.stream().map(from::plusDays).collect(Collectors.toSet());

    Session session = rhythm.next(from, date -> noticed(off, date));

    assertThat(session.on()).isAfterOrEqualTo(from).isAfterOrEqualTo(session.usual());
    assertThat(session.on().getDayOfWeek()).isEqualTo(weekday);
    assertThat(off).doesNotContain(session.on());
    assertThat(session.usual().getDayOfMonth()).isBetween(nth * 7 - 6, nth * 7);
    assertThat(session.passed()).allMatch(one -> off.contains(one.date()));
    assertThat(session.usual().plusWeeks(session.passed().size())).isEqualTo(session.on());
    assertThat(session.on()).isBefore(from.plusDays(32 + 7L * (offs.size() + 1)));
  }

  private static Optional<Holiday> noticed(Set<LocalDate> off, LocalDate date) {
    return off.contains(date) ? Optional.of(new Holiday(date, false, "假")) : Optional.empty();
  }

  private static Function<LocalDate, Optional<Holiday>> notice() throws IOException {
    Map<LocalDate, Holiday> days = new HashMap<>();
    Calendars.read(Files.readString(Path.of("src/main/resources/holidays/2026.csv")))
        .forEach(day -> days.put(day.date(), day));
    return date -> Optional.ofNullable(days.get(date));
  }
}
