package gongzhi.procedures.bodies;

import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member as somebody types one.
 *
 * @param unit the unit that sends them; empty for a full member
 * @param since null where no day was given
 * @param phone by which they sign in themselves; empty where nobody knows it
 */
public record NewMember(
    String side,
    String name,
    String post,
    String unit,
    boolean woman,
    @Nullable LocalDate since,
    Set<Tie> ties,
    String phone) {

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}·. ()（）0-9组]{2,20}");
  private static final int POST_MAX = 20;
  private static final int UNIT_MAX = 40;

  public NewMember {
    name = name.strip();
    post = post.strip();
    unit = unit.strip();
    phone = phone.strip();
    ties = ties.isEmpty() ? EnumSet.noneOf(Tie.class) : EnumSet.copyOf(ties);
  }

  /** Refuses (422) what cannot be; says the first day. */
  LocalDate require(KeptBody body, LocalDate today) {
    if (!NAME.matcher(name).matches()) {
      throw Rejection.invalid("bodies.say-name");
    }
    if (!body.sides().contains(side)) {
      throw Rejection.invalid("bodies.choose-side");
    }
    if (post.length() > POST_MAX || unit.length() > UNIT_MAX) {
      throw Rejection.invalid("bodies.say-post", POST_MAX, UNIT_MAX);
    }
    if (!unit.isEmpty() && !body.composition().partTime()) {
      throw Rejection.invalid("bodies.no-part-time");
    }
    if (since == null || since.isAfter(today)) {
      throw Rejection.invalid("bodies.say-since");
    }
    return since;
  }
}
