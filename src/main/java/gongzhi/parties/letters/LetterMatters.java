package gongzhi.parties.letters;

import gongzhi.parties.PartyId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a notice is about, for ways that need to know where; declared here, answered above. */
public interface LetterMatters {

  /**
   * A matter.
   *
   * @param number what the person knows it by
   * @param restricted whether the office of the ground may read neither of it nor whom it is from
   * @param unit the unit that prints what is restricted; null where nobody may
   */
  record Matter(String number, String areaPath, boolean restricted, @Nullable PartyId unit) {}

  /** Those of the pages that ask something that is answered already; asked like the matter. */
  Set<String> settled(Set<String> links);

  /**
   * The page on which whoever holds a letter to this person reads and answers without an account;
   * empty where the person has no voice in it. Asked like the matter.
   */
  Optional<String> withReceipt(String link, PartyId person);

  /** The matter behind the page of a notice; asked in a transaction of the program. */
  Optional<Matter> of(String link);
}
