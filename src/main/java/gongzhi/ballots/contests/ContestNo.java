package gongzhi.ballots.contests;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/** The public number of an election (E-2026-000012) or of a budget vote (B-2026-000013). */
public record ContestNo(String value) {

  private static final Pattern FORM = Pattern.compile("[EB]-[0-9]{4}-[0-9]{6}");

  public ContestNo {
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("contest.no-such-contest");
    }
  }

  /** Reads a number from an address. */
  public static ContestNo of(String value) {
    return new ContestNo(value);
  }

  /** Under what subject the public log keeps its record. */
  public String subject() {
    return "contest:" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
