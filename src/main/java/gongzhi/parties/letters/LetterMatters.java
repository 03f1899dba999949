package gongzhi.parties.letters;

import java.util.Optional;

/** What a notice is about, for ways that need to know where; declared here, answered above. */
public interface LetterMatters {

  /**
   * A matter.
   *
   * @param number what the person knows it by
   * @param restricted whether the office of the ground may read neither of it nor whom it is from
   */
  record Matter(String number, String areaPath, boolean restricted) {}

  /** The matter behind the page of a notice; asked in a transaction of the program. */
  Optional<Matter> of(String link);
}
