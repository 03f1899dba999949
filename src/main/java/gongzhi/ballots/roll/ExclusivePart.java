package gongzhi.ballots.roll;

import java.util.OptionalLong;

/**
 * A flat, a shop, a parking place with a title of its own (专有部分).
 *
 * @param area in 0.01 m², as registered; else as surveyed; else as in the contract. Source:
 *     最高人民法院建筑物区分所有权司法解释第八条
 */
public record ExclusivePart(String no, String building, String unit, long area, Titleholder owner) {

  public ExclusivePart {
    if (area <= 0) {
      throw new IllegalArgumentException(no + " has no area");
    }
  }

  /** The area that counts, of those known: the register, else the survey, else the contract. */
  public static OptionalLong areaOf(
      OptionalLong registered, OptionalLong surveyed, OptionalLong contract) {
    return registered.isPresent() ? registered : surveyed.isPresent() ? surveyed : contract;
  }
}
