package gongzhi.projects.income;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits an amount by weights so that nothing is lost and nobody is off by a whole unit (最大余额法):
 * everybody gets the whole part of their share, and what is left goes, one each, to the largest
 * remainders; of equal ones to whoever stands first. Pure.
 */
public final class Apportionment {

  private Apportionment() {}

  /**
   * One share for each weight, in their order; they sum up to the amount.
   *
   * @param amount not below zero
   * @param weights none below zero, not all zero
   */
  public static long[] of(long amount, List<Long> weights) {
    BigInteger all =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (amount < 0 || all.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("nothing to split by");
    }
    BigInteger whole = BigInteger.valueOf(amount);
    BigInteger[][] parts =
        weights.stream()
            .map(weight -> whole.multiply(BigInteger.valueOf(weight)).divideAndRemainder(all))
            .toArray(BigInteger[][]::new);
    long[] shares =
        IntStream.range(0, parts.length).mapToLong(i -> parts[i][0].longValueExact()).toArray();
    long left = amount - LongStream.of(shares).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> parts[i][1]).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
