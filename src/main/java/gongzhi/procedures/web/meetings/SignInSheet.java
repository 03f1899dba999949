package gongzhi.procedures.web.meetings;

import java.util.List;

/** The sheet on which whoever is there signs by hand, ready to print. */
public record SignInSheet(
    String address, String title, String body, String when, String venue, List<Side> sides) {

  /**
   * One side.
   *
   * @param lines names by the list of members; blank lines where no list is kept
   */
  public record Side(String title, List<String> lines) {}
}
