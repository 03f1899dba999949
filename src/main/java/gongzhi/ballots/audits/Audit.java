package gongzhi.ballots.audits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample as everybody reads it.
 *
 * @param seed thrown in public
 * @param bound whether the hash of the file goes with the seed, as since the dice are announced
 * @param among how many ballots the public file holds
 */
public record Audit(String seed, int size, int among, boolean bound, List<Line> lines) {

  /**
   * One sampled ballot.
   *
   * @param agrees null until it was looked at
   */
  public record Line(int position, String code, @Nullable Boolean agrees, String words) {}

  /** How many were looked at and differ. */
  public long differing() {
    return lines.stream().filter(line -> Boolean.FALSE.equals(line.agrees())).count();
  }

  /** How many were not looked at yet. */
  public long waiting() {
    return lines.stream().filter(line -> line.agrees() == null).count();
  }
}
