package gongzhi.cases.web;

import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;

/**
 * The second screen of a report, ready to print.
 *
 * @param chosen the place as it is now, in words; empty while unknown
 * @param browsing whether somebody is looking through the lists
 * @param above the areas above the listed ones, topmost first
 * @param lists the areas to choose from
 * @param boundaries address of the lines a map draws, on which a tap chooses the place; empty while
 *     nobody knows which district to draw
 * @param similar open cases nearby that may be the same
 */
public record ReportWherePage(
    String chosen,
    String chosenHint,
    boolean browsing,
    PlaceSketch sketch,
    List<PlaceLink> above,
    List<PlaceLink> lists,
    String boundaries,
    String q,
    List<SimilarCase> similar,
    Field address,
    Problems problems) {

  /**
   * One area to go into or to choose.
   *
   * @param leaf whether it has no parts, so that choosing is all that is left
   */
  public record PlaceLink(long id, String name, String address, boolean leaf) {}

  /** An open case nearby, as everyone may see it. */
  public record SimilarCase(String no, String title, String facts, String status) {}

  /**
   * Buildings around the place as a drawing, with a pin.
   *
   * @param shapes the buildings as path data with their names
   */
  public record PlaceSketch(
      String viewBox, List<Shape> shapes, double pinX, double pinY, boolean shown) {

    /** One building. */
    public record Shape(String path, String name, double x, double y, boolean chosen) {}

    static PlaceSketch none() {
      return new PlaceSketch("0 0 1 1", List.of(), 0, 0, false);
    }
  }
}
