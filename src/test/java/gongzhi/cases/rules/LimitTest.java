package gongzhi.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @ParameterizedTest(name = "{0}: {1} minutes, working {2}")
  @CsvSource({
    "30 minutes, 30, false",
    "1 hour, 60, false",
    "4 hours, 240, false",
    "2 days, 2880, false",
    "16 working hours, 960, true",
    "1 working day, 480, true",
    "5 working days, 2400, true"
  })
  void is_written_as_people_say_it(String text, int minutes, boolean working) {
    assertThat(Limit.parse(text)).isEqualTo(new Limit(minutes, working));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"4", "4h", "0 hours", "-1 hours", "1.5 hours", "9999 days", "soon", ""})
  void is_refused_when_it_is_not_a_time(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
  }
}
