package gongzhi.cases.threeparty;

import gongzhi.cases.rules.Limit;

/**
 * What a place says about its three parties: the content of its {@code three-party.yaml}.
 *
 * @param committee kind of organisation that speaks for the residents and leads
 * @param owners kind of organisation that speaks for the owners
 * @param company kind of organisation that runs the neighbourhood
 * @param ledBy role of the Party organisation that leads the three
 * @param limits how soon each kind of turn is answered
 */
public record ThreePartyRules(
    String committee, String owners, String company, String ledBy, Limits limits) {

  /** The file of a pack that says it. */
  public static final String FILE = "three-party.yaml";

  /** How soon each kind of turn is answered. */
  public record Limits(Limit take, Limit result, Limit opinion, Limit question, Limit arrange) {}

  /** How soon this is answered. */
  public Limit limit(TurnKind kind) {
    return switch (kind) {
      case TAKE -> limits.take();
      case RESULT -> limits.result();
      case OPINION -> limits.opinion();
      case QUESTION -> limits.question();
      case ARRANGE -> limits.arrange();
    };
  }

  /** The kind of organisation that is this side. */
  public String kindOf(OneOfThree side) {
    return switch (side) {
      case COMMITTEE -> committee;
      case OWNERS -> owners;
      case COMPANY -> company;
    };
  }
}
