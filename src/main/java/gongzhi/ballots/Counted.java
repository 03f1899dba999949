package gongzhi.ballots;

/**
 * What was counted on one axis, in heads or in 0.01 m².
 *
 * @param all on the roll
 * @param present at the meeting; without a meeting, whoever cast a ballot
 * @param spoilt whose only ballot is spoilt
 */
public record Counted(long all, long present, long yes, long no, long abstain, long spoilt) {

  public Counted {
    if (yes < 0 || no < 0 || abstain < 0 || spoilt < 0) {
      throw new IllegalArgumentException("nothing counts less than nothing");
    }
    long cast = Math.addExact(Math.addExact(yes, no), Math.addExact(abstain, spoilt));
    if (cast > present || present > all) {
      throw new IllegalArgumentException(
          cast + " cast, " + present + " present, " + all + " in all");
    }
  }

  /** Whose ballot was valid. An abstention takes part; silence does not. */
  public long takingPart() {
    return yes + no + abstain;
  }

  /** Whose ballot came in, spoilt ones included. */
  public long cast() {
    return takingPart() + spoilt;
  }
}
