package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.Rejection;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidAtTest {

  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-02",
        "2026-03-02T12:00",
        "2026-03-02 11:59:59.123",
        "2026/3/2 9:05",
        "2026/3/2",
        "2020-01-08T13:54:22",
        "2026-03-02T04:00:00Z",
        "2026-03-01T20:00-08:00"
      })
  void what_lists_write_is_understood(String written) {
    assertThatCode(() -> SaidAt.require(written, NOW)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"昨天", "12:00", "2026-02-30", "2026-13-01", "1-1-1", "0026-03-02", "20260302"})
  void what_is_no_time_is_refused(String written) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> SaidAt.require(written, NOW))
        .withMessage("report.said-at-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-03", "2026-03-02T12:01", "2026-03-02T04:00:01Z", "2999-01-01"})
  void a_time_that_has_not_come_is_refused(String written) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> SaidAt.require(written, NOW))
        .withMessage("report.said-at-to-come");
  }
}
