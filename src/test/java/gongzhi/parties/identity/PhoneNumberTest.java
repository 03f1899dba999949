package gongzhi.parties.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phones as people type them. */
class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"19900002046", "199 0000 2046", "199-0000-2046", "+8619900002046", "１９９００００２０４６"})
  void reads_what_people_type(String typed) {
    assertThat(PhoneNumber.parse(typed).digits()).isEqualTo("19900002046");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1990000204", "199000020460", "29900002046", "1990000204a"})
  void refuses_what_is_no_mobile_phone(String typed) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> PhoneNumber.parse(typed))
        .withMessage("phone.eleven-digits");
  }

  @Test
  void prints_itself_masked() {
    assertThat(new PhoneNumber("19900002046")).hasToString("199****2046");
  }
}
