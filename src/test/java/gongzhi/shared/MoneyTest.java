package gongzhi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is exact on its way from people to rows and back. */
class MoneyTest {

  @ParameterizedTest
  @CsvSource({"0,0", "1,100", "0.1,10", "12800.50,1280050", "'1,234.05',123405"})
  void yuan_become_fen(String typed, long fen) {
    assertThat(Money.fen(typed)).hasValue(fen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.005", "1e3", "十元", "1.2.3", "9999999999999"})
  void what_is_no_amount_is_none(String typed) {
    assertThat(Money.fen(typed)).isEmpty();
  }

  @Property
  void nothing_is_lost_on_the_way_there_and_back(
      @ForAll @LongRange(min = 0, max = 99_999_999_999L) long fen) {
    assertThat(Money.fen(Money.plain(fen))).hasValue(fen);
    assertThat(Money.fen(Money.of(fen))).hasValue(fen);
  }
}
