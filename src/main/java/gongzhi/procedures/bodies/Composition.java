package gongzhi.procedures.bodies;

import gongzhi.shared.Share;
import gongzhi.shared.Title;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a body consists, as its place says. A body whose members nobody lists has none.
 *
 * @param least fewest members
 * @param most most members
 * @param odd whether their number is odd
 * @param women the share of women; null where nothing is said
 * @param years how long a term lasts
 * @param partTime whether units send part-time members
 * @param apartFrom keys of bodies of the same ground whose members cannot sit here
 * @param ties what a declared tie comes to
 * @param half key of the side that makes at least half of it; null where nothing is said
 */
public record Composition(
    int least,
    int most,
    boolean odd,
    @Nullable String women,
    int years,
    boolean partTime,
    List<String> apartFrom,
    List<TieRule> ties,
    @Nullable String half) {

  private static final int MEMBERS_MAX = 300;
  private static final int YEARS_MAX = 10;

  /** What a tie comes to; {@code refused} if nobody with it sits here, else it is only shown. */
  public record TieRule(Tie tie, boolean refused, Title law) {}

  /** What is still wrong with the members there are. */
  public enum Lack {
    TOO_FEW,
    EVEN,
    TOO_FEW_WOMEN,
    /** The side that makes at least half of it does not. */
    BELOW_HALF
  }

  public Composition {
    apartFrom = List.copyOf(apartFrom);
    ties = List.copyOf(ties);
    if (least < 1 || most < least || most > MEMBERS_MAX) {
      throw new IllegalArgumentException("least and most are 1 to " + MEMBERS_MAX + " members");
    }
    if (years < 1 || years > YEARS_MAX) {
      throw new IllegalArgumentException("years is from 1 to " + YEARS_MAX);
    }
    if (women != null) {
      Share.of(women);
    }
  }

  /** What a tie comes to here; empty where the place says nothing about it. */
  public Optional<TieRule> rule(Tie tie) {
    return ties.stream().filter(one -> one.tie() == tie).findFirst();
  }

  /** What is wrong with these; nothing where they are as they should be. */
  public List<Lack> lacks(Collection<BodyMember> sitting) {
    List<Lack> lacks = new ArrayList<>();
    if (sitting.size() < least) {
      lacks.add(Lack.TOO_FEW);
    }
    if (odd && sitting.size() % 2 == 0) {
      lacks.add(Lack.EVEN);
    }
    long counted = sitting.stream().filter(BodyMember::woman).count();
    if (women != null && !Share.of(women).isReachedBy(counted, sitting.size())) {
      lacks.add(Lack.TOO_FEW_WOMEN);
    }
    if (isBelowHalf(sitting)) {
      lacks.add(Lack.BELOW_HALF);
    }
    return lacks;
  }

  /** Whether the side that makes at least half of it does not; then it decides nothing. */
  public boolean isBelowHalf(Collection<BodyMember> sitting) {
    long counted = sitting.stream().filter(one -> one.side().equals(half)).count();
    return half != null && counted * 2 < sitting.size();
  }
}
