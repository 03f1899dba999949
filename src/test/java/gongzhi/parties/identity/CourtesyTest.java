package gongzhi.parties.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people are addressed in front of others, and how codes of organisations are checked. */
class CourtesyTest {

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u202E ", " \u2060\uFEFF", "\u3164", "\u2800", ""})
  void a_name_nobody_can_see_is_none(String name) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> Courtesy.MR.address(name))
        .withMessage("person.name-length");
  }

  @Test
  void signs_nobody_can_see_fall_away() {
    assertThat(Courtesy.MR.address("\u202E王\u200B小明")).isEqualTo("王先生");
  }

  @ParameterizedTest
  @CsvSource({"王小红, MS, 王女士", "欧阳明, MR, 欧阳先生", "欧阳, MR, 欧先生", "李, MS, 李女士"})
  void gives_away_the_surname_only(String name, Courtesy courtesy, String address) {
    assertThat(courtesy.address(name)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y43, true",
    "91350100M000100Y44, false",
    "91350100M00010043, false",
    "91350100I000100Y43, false",
  })
  void tells_whether_a_credit_code_fits_its_check_sign(String code, boolean consistent) {
    assertThat(new CreditCode(code).isConsistent()).isEqualTo(consistent);
  }
}
