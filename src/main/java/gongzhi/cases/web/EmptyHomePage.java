package gongzhi.cases.web;

import java.util.List;

/**
 * The first page while no community is known, ready to print.
 *
 * @param places that shall run here and whose divisions are missing
 */
public record EmptyHomePage(List<Line> places) {

  private static final String COMMAND = "bin/import divisions";
  private static final String GUIDE = "places/README.md";

  /**
   * One place.
   *
   * @param code of its district, six digits
   */
  public record Line(String name, String code) {}

  /** What an administrator runs next. */
  public String command() {
    return COMMAND;
  }

  /** Where each step is described. */
  public String guide() {
    return GUIDE;
  }
}
