package gongzhi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line itself counts for 以上 and not for 过半数; nothing is rounded and nothing overflows. */
class ShareTest {

  @ParameterizedTest(name = "{1} of {2} is {0}: {3}")
  @CsvSource({
    "> 1/2, 50, 100, false",
    "> 1/2, 51, 100, true",
    "> 1/2, 1, 1, true",
    ">= 2/3, 200, 300, true",
    ">= 2/3, 199, 300, false",
    ">= 2/3, 66, 100, false",
    ">= 2/3, 67, 100, true",
    ">= 3/4, 157, 210, false",
    ">= 3/4, 158, 210, true",
    ">= 1/1, 299, 300, false",
    ">= 1/1, 300, 300, true",
    ">= 1/2, 0, 0, false",
    ">= 0/1, 0, 0, false",
    "> 1/2, 0, 0, false",
    ">= 2/3, 6148914691236517205, 9223372036854775807, true",
    ">= 2/3, 6148914691236517204, 9223372036854775807, false",
    "> 1/2, 4611686018427387903, 9223372036854775806, false",
    "> 1/2, 4611686018427387904, 9223372036854775806, true",
  })
  void reaches_the_line_or_not(String share, long part, long whole, boolean reached) {
    assertThat(Share.of(share).isReachedBy(part, whole)).isEqualTo(reached);
  }

  @Test
  void refuses_what_is_no_share_and_no_part() {
    assertThatIllegalArgumentException().isThrownBy(() -> Share.atLeast(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.moreThan(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.atLeast(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of("67 %"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.atLeast(1, 2).isReachedBy(3, 2))
        .withMessage("3 is no part of 2");
    assertThatIllegalArgumentException().isThrownBy(() -> Share.atLeast(1, 2).isReachedBy(-1, 2));
  }

  @Property
  void agrees_with_exact_fractions(
      @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int denominator,
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int any,
      @ForAll boolean lineCounts,
      @ForAll @LongRange(min = 1) long whole,
      @ForAll @LongRange(min = 0) long some) {
    int numerator = any % denominator;
    long part = some % whole;
    Share share = new Share(numerator, denominator, lineCounts);

    int order = times(part, denominator).compareTo(times(whole, numerator));

    assertThat(share.isReachedBy(part, whole)).isEqualTo(lineCounts ? order >= 0 : order > 0);
  }

  @Property
  void the_smallest_part_that_reaches_is_the_smallest(
      @ForAll @IntRange(min = 1, max = 1000) int denominator,
      @ForAll @IntRange(min = 0, max = 1000) int any,
      @ForAll boolean lineCounts,
      @ForAll @LongRange(min = 1) long whole) {
    Share share = new Share(any % (denominator + 1), denominator, lineCounts);

    OptionalLong smallest = share.smallestOf(whole);

    if (smallest.isEmpty()) {
      assertThat(share.isReachedBy(whole, whole)).isFalse();
      return;
    }
    long line = smallest.getAsLong();
    assertThat(share.isReachedBy(line, whole)).isTrue();
    assertThat(line == 0 || !share.isReachedBy(line - 1, whole)).isTrue();
  }

  @Property
  void is_read_as_it_is_written(
      @ForAll @IntRange(min = 1, max = 999) int denominator, @ForAll boolean lineCounts) {
    Share share = new Share(denominator / 2, denominator, lineCounts);

    assertThat(Share.of(share.toString())).isEqualTo(share);
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
