package gongzhi.procedures.bodies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a body in one term. Names of members are posted on the board; a tie is for those who
 * serve the ground.
 *
 * @param side key of the side in the meetings file of the place
 * @param unit the unit that sent a part-time member; empty for a full one
 * @param until last day; null while they sit
 * @param ties what they declared; empty also where the reader may not know
 */
public record BodyMember(
    long id,
    String side,
    String name,
    String post,
    String unit,
    boolean woman,
    LocalDate since,
    @Nullable LocalDate until,
    String leftWhy,
    List<Tie> ties) {

  public BodyMember {
    ties = List.copyOf(ties);
  }

  /** Whether they sit on this day. */
  public boolean sits(LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }

  public boolean isPartTime() {
    return !unit.isEmpty();
  }
}
