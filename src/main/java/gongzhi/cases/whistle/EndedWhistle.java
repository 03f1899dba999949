package gongzhi.cases.whistle;

import gongzhi.parties.PartyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whistle that is over, with what both sides thought of each other (双考核). */
public record EndedWhistle(Whistle whistle, Instant endedAt, PartyId endedBy, List<Marks> marks) {

  public EndedWhistle {
    marks = List.copyOf(marks);
  }

  /**
   * Marks from one to five about one unit.
   *
   * @param ofWhistle how needed the unit found the whistle; null where it said nothing
   * @param ofAnswer how the unit came, by the whistler; null where it was called off
   */
  public record Marks(PartyId unit, @Nullable Integer ofWhistle, @Nullable Integer ofAnswer) {}

  /** What was thought of and by this unit. */
  public Marks of(PartyId unit) {
    return marks.stream()
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .orElse(new Marks(unit, null, null));
  }

  /** Whether it ended without marks, before everybody had answered. */
  public boolean calledOff() {
    return marks.stream().allMatch(one -> one.ofAnswer() == null);
  }
}
