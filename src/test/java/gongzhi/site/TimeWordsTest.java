package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.site.parts.DueMark;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and durations as people say them. */
class TimeWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-12T02:00:00Z");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Phrasebook phrasebook = new Phrasebook();
  private final TimeWords chinese = times(Language.CHINESE);
  private final TimeWords english = times(Language.ENGLISH);

  TimeWordsTest() throws IOException {}

  @Test
  void paper_says_no_relative_day() {
    Instant tomorrow = Instant.parse("2026-11-13T06:00:00Z");

    assertThat(chinese.beforeOnPaper(tomorrow)).isEqualTo("11 月 13 日 14:00 前");
    assertThat(english.beforeOnPaper(tomorrow)).isEqualTo("by 13 Nov 14:00");
  }

  @ParameterizedTest(name = "{0} is {1} or {2}")
  @CsvSource({
    "2026-11-12T10:00:00Z, 今天 18:00, today 18:00",
    "2026-11-11T01:10:00Z, 昨天 09:10, yesterday 09:10",
    "2026-11-12T16:00:00Z, 明天 00:00, tomorrow 00:00",
    "2026-11-08T06:05:00Z, 11 月 8 日 14:05, 8 Nov 14:05",
    "2025-11-08T06:05:00Z, 2025 年 11 月 8 日 14:05, 8 Nov 2025 14:05",
  })
  void a_moment_is_said_from_now(Instant at, String inChinese, String inEnglish) {
    assertThat(chinese.moment(at)).isEqualTo(inChinese);
    assertThat(english.moment(at)).isEqualTo(inEnglish);
  }

  @ParameterizedTest(name = "{0} is {1} or {2}")
  @CsvSource({
    "2026-11-13T06:00:00Z, 还剩 1 天 4 小时, 1 day 4 hours left",
    "2026-11-15T02:00:00Z, 还剩 3 天, 3 days left",
    "2026-11-11T23:50:00Z, 超时 2 小时 10 分, 2 hours 10 min overdue",
    "2026-11-12T02:34:00Z, 还剩 34 分钟, 34 minutes left",
    "2026-11-12T02:00:10Z, 还剩 1 分钟, 1 minute left",
  })
  void a_limit_says_what_is_left_or_over(Instant due, String inChinese, String inEnglish) {
    assertThat(chinese.left(due)).isEqualTo(inChinese);
    assertThat(english.left(due)).isEqualTo(inEnglish);
  }

  @Test
  void officers_also_read_the_weekday() {
    assertThat(chinese.dateWithWeekday(chinese.now().atZone(CHINA).toLocalDate()))
        .isEqualTo("11 月 12 日 周四");
  }

  @ParameterizedTest(name = "due {0} is {1} at {2} percent")
  @CsvSource({
    "2026-11-20T02:00:00Z, '', 50",
    "2026-11-16T02:00:00Z, soon, 75",
    "2026-11-12T05:59:00Z, soon, 97",
    "2026-11-12T01:59:00Z, late, 100",
  })
  void the_last_quarter_and_the_last_four_hours_are_soon(Instant due, String tone, int percent) {
    Instant start =
        percent == 75
            ? Instant.parse("2026-10-31T02:00:00Z")
            : Instant.parse("2026-11-04T02:00:00Z");

    DueMark mark = DueMark.of(start, due, chinese);

    assertThat(mark.tone()).isEqualTo(tone);
    assertThat(mark.percent()).isEqualTo(percent);
  }

  private TimeWords times(Language language) {
    return new TimeWords(phrasebook.in(language), NOW, CHINA);
  }
}
