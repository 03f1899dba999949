package gongzhi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.projects.income.Apportionment;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Splits lose no fen. */
class ApportionmentTest {

  @Test
  void two_three_five_of_a_parking_year() {
    assertThat(Apportionment.of(1_234_567, List.of(20L, 30L, 50L)))
        .containsExactly(246_913, 370_370, 617_284);
    assertThat(Apportionment.of(1, List.of(1L, 1L, 1L))).containsExactly(1, 0, 0);
    assertThat(Apportionment.of(100, List.of(0L, 5L))).containsExactly(0, 100);
    assertThat(Apportionment.of(0, List.of(3L, 5L))).containsExactly(0, 0);
  }

  @Property
  void every_fen_is_given_and_nobody_is_off_by_one(
      @ForAll @LongRange(min = 0, max = 99_999_999_999L) long amount,
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1, max = 999_999_999L) Long> areas) {
    long[] shares = Apportionment.of(amount, areas);

    assertThat(LongStream.of(shares).sum()).isEqualTo(amount);
    long all = areas.stream().mapToLong(Long::longValue).sum();
    for (int i = 0; i < shares.length; i++) {
      BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(areas.get(i)));
      BigInteger given = BigInteger.valueOf(shares[i]).multiply(BigInteger.valueOf(all));
      assertThat(exact.subtract(given).abs()).isLessThan(BigInteger.valueOf(all));
    }
  }

  @Test
  void ten_thousand_owners_are_paid_to_the_fen() {
    Random seeded = new Random(20260101);
    List<Long> areas =
        IntStream.range(0, 10_000).mapToObj(_ -> 3_000L + seeded.nextInt(20_000)).toList();

    long[] shares = Apportionment.of(98_765_432_101L, areas);

    assertThat(LongStream.of(shares).sum()).isEqualTo(98_765_432_101L);
    for (int i = 1; i < shares.length; i++) {
      if (areas.get(i).equals(areas.getFirst())) {
        assertThat(Math.abs(shares[i] - shares[0])).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void nothing_is_split_by_nothing() {
    assertThatThrownBy(() -> Apportionment.of(1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Apportionment.of(-1, List.of(1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
