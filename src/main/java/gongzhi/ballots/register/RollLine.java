package gongzhi.ballots.register;

import gongzhi.parties.identity.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list: a part with its owners, or one person where only heads count.
 *
 * @param part number of the flat; for other electorates the household, or empty
 * @param area in 0.01 m²; zero where only heads count
 * @param voice place in {@code people} of whom joint owners named
 */
record RollLine(
    int row,
    String part,
    String building,
    String unit,
    long area,
    List<Named> people,
    int voice,
    boolean developer) {

  /**
   * A person of a list.
   *
   * @param phone null where the list tells none; {@code number} then tells people apart
   */
  record Named(String name, @Nullable PhoneNumber phone, String number) {

    /** By what one and the same person is known again. */
    String key() {
      return phone == null ? "number " + number : "phone " + phone.digits();
    }
  }

  /** Whose rows are one head: the same persons, or the developer. */
  String head() {
    if (developer) {
      return "developer";
    }
    return String.join("&", people.stream().map(Named::key).sorted().toList());
  }
}
