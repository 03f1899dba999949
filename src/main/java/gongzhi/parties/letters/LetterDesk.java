package gongzhi.parties.letters;

import org.jspecify.annotations.Nullable;

/**
 * Where letters lie to be printed: with the office of a ground, or with the one unit that may read
 * what is confidential.
 *
 * @param ground of the office, or of the post in the unit
 * @param unitId null for the office of the ground
 */
record LetterDesk(String ground, @Nullable Long unitId) {

  boolean has(Letter letter) {
    return unitId == null
        ? letter.unitId() == null && letter.areaPath().startsWith(ground)
        : unitId.equals(letter.unitId());
  }
}
