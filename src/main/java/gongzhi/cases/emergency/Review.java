package gongzhi.cases.emergency;

import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.util.List;

/**
 * What is learned from an emergency (复盘). Everybody reads it.
 *
 * @param well what went well
 * @param badly what did not
 * @param matters what is left to be done
 */
public record Review(String well, String badly, List<Matter> matters) {

  /** No review leaves more to do. */
  public static final int MOST_MATTERS = 10;

  public Review {
    well = EmergencyWords.said(well);
    badly = EmergencyWords.said(badly);
    matters = List.copyOf(matters);
    if (matters.size() > MOST_MATTERS) {
      throw Rejection.invalid("emergency.too-many-matters", MOST_MATTERS);
    }
  }

  /**
   * Something to be done (整改事项).
   *
   * @param role whoever holds this role on the ground does it
   */
  public record Matter(String what, String role, LocalDate dueOn) {

    private static final int LONGEST = 200;

    public Matter {
      what = EmergencyWords.said(what);
      if (what.length() > LONGEST) {
        throw Rejection.invalid("emergency.matter-too-long", LONGEST);
      }
    }
  }
}
