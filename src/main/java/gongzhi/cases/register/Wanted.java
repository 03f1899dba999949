package gongzhi.cases.register;

import gongzhi.cases.path.MatterKind;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the register somebody looks for.
 *
 * @param place code of the place
 * @param communities what cases of the ground count for; empty for the whole place
 * @param group two letters of a kind of matter; empty for all
 * @param month of the report; null for all
 * @param kind what the reporter wanted; null for all
 * @param words in the title, at least two letters; empty for all
 */
public record Wanted(
    String place,
    List<AreaId> communities,
    String group,
    Standing standing,
    @Nullable YearMonth month,
    String words,
    @Nullable MatterKind kind) {

  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_LETTERS = 40;

  public Wanted {
    communities = List.copyOf(communities);
    words = words.strip();
    if (!words.isEmpty() && words.length() < FEWEST_LETTERS) {
      throw Rejection.invalid("register.two-letters");
    }
    if (words.length() > MOST_LETTERS) {
      throw Rejection.invalid("register.words-too-long", MOST_LETTERS);
    }
  }

  /** Of whatever kind. */
  public Wanted(
      String place,
      List<AreaId> communities,
      String group,
      Standing standing,
      @Nullable YearMonth month,
      String words) {
    this(place, communities, group, standing, month, words, null);
  }

  /** All public cases of this ground. */
  public static Wanted all(String place, List<AreaId> communities) {
    return new Wanted(place, communities, "", Standing.ANY, null, "");
  }

  /** The same, of one standing. */
  public Wanted standing(Standing other) {
    return new Wanted(place, communities, group, other, month, words, kind);
  }

  /** The same, of one kind of matter. */
  public Wanted group(String other) {
    return new Wanted(place, communities, other, standing, month, words, kind);
  }

  /** The same, with which the reporter wanted this. */
  public Wanted kind(@Nullable MatterKind other) {
    return new Wanted(place, communities, group, standing, month, words, other);
  }

  boolean isWholePlace() {
    return communities.isEmpty();
  }

  /** Whether the number of such lines is kept while they come and go. */
  boolean isKept() {
    return standing == Standing.ANY && words.isEmpty() && kind == null;
  }

  boolean isOldestFirst() {
    return standing == Standing.LATE;
  }
}
