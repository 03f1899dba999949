package gongzhi.ballots.election;

import java.util.ArrayList;
import java.util.List;

/** The ballots that lie with one candidate, each bundle with what one ballot of it weighs now. */
final class Pile {

  /** Ballots with the same order, at the same weight. */
  record Bundle(RankedBallot ballots, Fraction each) {

    Fraction weight() {
      return each.times(Fraction.of(ballots.count()));
    }

    Bundle at(Fraction share) {
      return new Bundle(ballots, each.times(share));
    }
  }

  private final List<Bundle> bundles = new ArrayList<>();
  private Fraction weight = Fraction.ZERO;

  void add(Bundle bundle) {
    bundles.add(bundle);
    weight = weight.plus(bundle.weight());
  }

  Fraction weight() {
    return weight;
  }

  /** Takes this share of every ballot away, and leaves the rest. */
  List<Bundle> take(Fraction share) {
    List<Bundle> taken = bundles.stream().map(bundle -> bundle.at(share)).toList();
    List<Bundle> left =
        share.equals(Fraction.ONE)
            ? List.of()
            : bundles.stream().map(bundle -> bundle.at(Fraction.ONE.minus(share))).toList();
    bundles.clear();
    weight = Fraction.ZERO;
    left.forEach(this::add);
    return taken;
  }
}
