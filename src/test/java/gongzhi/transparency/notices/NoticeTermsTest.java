package gongzhi.transparency.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.shared.Pack;
import gongzhi.shared.Title;
import gongzhi.territory.calendar.TestCalendars;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms are counted as articles 201 to 203 of the Civil Code have it, and every place has some. */
class NoticeTermsTest {

  @ParameterizedTest(name = "{1} days, working {2}, from {0}: until {3}")
  @CsvSource({
    // The day of posting does not count.
    "2026-11-16, 3, false, 2026-11-19",
    "2026-11-16, 3, true,  2026-11-19",
    // A last day on a weekend moves on to Monday.
    "2026-11-16, 5, false, 2026-11-23",
    "2026-11-16, 7, false, 2026-11-23",
    "2026-11-14, 7, false, 2026-11-23",
    "2026-11-13, 5, true,  2026-11-20",
    // The National Day holiday: 1 to 7 October 2026 are off, 10 October is worked.
    "2026-09-28, 3, false, 2026-10-08",
    "2026-09-28, 7, false, 2026-10-08",
    "2026-09-30, 3, true,  2026-10-10",
    "2026-09-30, 10, false, 2026-10-10",
  })
  void a_term_ends_on_a_working_day(LocalDate begins, int days, boolean working, LocalDate last) {
    assertThat(NoticeSpan.of(term(days, working), days, begins, TestCalendars.shipped()).lastDay())
        .isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void every_place_has_terms_with_their_source(String place) {
    NoticeTerms terms = Pack.read(Path.of("places"), place, NoticeTerms.FILE, NoticeTerms.class);

    assertThat(terms.terms()).allSatisfy(term -> assertThat(term.law().zh()).isNotBlank());
    assertThat(terms.find("voter-list")).get().extracting(NoticeTerm::days).isEqualTo(20);
    assertThat(terms.find("welfare-list")).get().extracting(NoticeTerm::working).isEqualTo(true);
  }

  @Test
  void a_list_of_candidates_hangs_as_long_as_the_place_asks() {
    NoticeTerms terms =
        Pack.read(Path.of("places"), "zhangjiagang", NoticeTerms.FILE, NoticeTerms.class);

    assertThat(terms.find("candidate-list")).get().extracting(NoticeTerm::days).isEqualTo(7);
    assertThat(terms.find("voter-list")).get().extracting(NoticeTerm::days).isEqualTo(20);
  }

  private static NoticeTerm term(int days, boolean working) {
    Title words = new Title("试", "test");
    return new NoticeTerm(
        "test", NoticeKind.PUBLIC_NOTICE, words, days, working, words, true, 5, false);
  }
}
