package gongzhi.procedures.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.shared.Pack;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.Holiday;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which day a body meets next follows from the line of its place and the calendar. */
class MeetingRhythmTest {

  /** First Saturdays inside holidays of 2026, by the notice of the State Council. */
  private static final List<LocalDate> OFF =
      List.of(
          LocalDate.of(2026, 1, 3),
          LocalDate.of(2026, 4, 4),
          LocalDate.of(2026, 5, 2),
          LocalDate.of(2026, 10, 3));

  /** Of the city, convened once a year, each with a lead, duties and a list of members. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "coordination-mechanism",
        "group-party",
        "group-property",
        "group-rural",
        "group-service",
        "group-safety"
      })
  void bodies_of_the_city_meet_once_a_year_with_duties_and_members(String key) {
    MeetingBody body =
        Pack.read(Path.of("places"), "anning", MeetingBodies.FILE, MeetingBodies.class)
            .find(key)
            .orElseThrow();

    assertThat(body.isOf(Level.DISTRICT)).isTrue();
    assertThat(body.isOf(Level.COMMUNITY)).isFalse();
    assertThat(Objects.requireNonNull(body.rhythm()).months()).isEqualTo(12);
    assertThat(body.composition()).isNotNull();
    assertThat(body.duties()).isNotEmpty();
    assertThat(body.sides().getFirst().key()).isIn("lead", "convener");
  }

  @ParameterizedTest(name = "{0} {1} from {2}: {3}")
  @CsvSource({
    "qingshui, joint-meeting, 2026-03-01, 2026-03-07, 2026-03-07",
    "qingshui, joint-meeting, 2026-03-08, 2026-04-11, 2026-04-04",
    // 9 May is worked in exchange, so the meeting of May moves by two weeks.
    "qingshui, joint-meeting, 2026-04-12, 2026-05-16, 2026-05-02",
    "qingshui, joint-meeting, 2026-12-06, 2027-01-02, 2027-01-02",
    "jianxi, forum, 2026-11-23, 2027-01-20, 2027-01-20",
    "jianxi, forum, 2026-11-01, 2026-11-18, 2026-11-18",
    // Days with a four; neighbours meet on holidays too.
    "anning, bench, 2026-04-04, 2026-04-04, 2026-04-04",
    "anning, bench, 2026-04-05, 2026-04-14, 2026-04-14",
    "anning, bench, 2026-04-25, 2026-05-04, 2026-05-04",
    "anning, coordination-mechanism, 2026-02-01, 2027-01-13, 2027-01-13",
  })
  void is_the_next_one(String place, String key, LocalDate from, LocalDate on, LocalDate usual) {
    Session next = rhythm(place, key).next(from, MeetingRhythmTest::notice);

    assertThat(next.on()).isEqualTo(on);
    assertThat(next.usual()).isEqualTo(usual);
    assertThat(next.passed().isEmpty()).isEqualTo(on.equals(usual));
  }

  @Test
  void of_a_moved_meeting_every_day_that_was_passed_over_is_known() {
    Session may =
        rhythm("qingshui", "joint-meeting")
            .next(LocalDate.of(2026, 5, 1), MeetingRhythmTest::notice);

    assertThat(may.passed())
        .extracting(Holiday::date)
        .containsExactly(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 9));
  }

  private static Optional<Holiday> notice(LocalDate day) {
    if (day.equals(LocalDate.of(2026, 5, 9)) || day.equals(LocalDate.of(2026, 10, 10))) {
      return Optional.of(new Holiday(day, true, "调休"));
    }
    return OFF.contains(day) ? Optional.of(new Holiday(day, false, "放假")) : Optional.empty();
  }

  private static MeetingRhythm rhythm(String place, String key) {
    MeetingBodies bodies =
        Pack.read(Path.of("places"), place, MeetingBodies.FILE, MeetingBodies.class);
    return Objects.requireNonNull(bodies.find(key).orElseThrow().rhythm());
  }
}
