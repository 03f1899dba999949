package gongzhi.ballots.election;

import java.math.BigInteger;

/** An exact fraction in lowest terms. A ballot’s weight is one, and parts of it stay exact. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

  public static final Fraction ZERO = of(0);
  public static final Fraction ONE = of(1);

  public Fraction {
    if (under.signum() <= 0) {
      throw new IllegalArgumentException("under a fraction stands a positive number");
    }
    BigInteger common = over.gcd(under);
    over = over.divide(common);
    under = under.divide(common);
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  Fraction plus(Fraction more) {
    return new Fraction(
        over.multiply(more.under).add(more.over.multiply(under)), under.multiply(more.under));
  }

  Fraction minus(Fraction less) {
    return plus(new Fraction(less.over.negate(), less.under));
  }

  Fraction times(Fraction factor) {
    return new Fraction(over.multiply(factor.over), under.multiply(factor.under));
  }

  Fraction dividedBy(Fraction divisor) {
    return times(new Fraction(divisor.under, divisor.over));
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  @Override
  public String toString() {
    return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
  }
}
