package gongzhi.parties.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Invented officers are nobody's neighbours. */
class DemoNamesTest {

  @Test
  void leave_the_first_hundred_thousand_numbers_to_residents() {
    assertThat(new DemoNames().nextPhone().digits()).isGreaterThanOrEqualTo("19900100000");
  }
}
