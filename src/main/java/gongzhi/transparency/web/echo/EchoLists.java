package gongzhi.transparency.web.echo;

import java.util.List;

/** The figures and three lists of a sheet, ready to print. */
public record EchoLists(List<Fact> facts, List<Part> parts) {

  /** One figure: 收到 64 件. */
  public record Fact(String label, String words) {}

  /**
   * One of the three lists.
   *
   * @param id names its heading
   * @param note how many there are, and how many of them hang on paper
   * @param empty what stands there when there is nothing to list
   */
  public record Part(
      String id, String title, String note, String empty, List<String> heads, List<Line> lines) {}

  /**
   * One matter.
   *
   * @param number counts from one
   * @param address its public page
   * @param beyond whether the paper leaves it out
   */
  public record Line(int number, String title, String address, List<Cell> cells, boolean beyond) {}

  /** One fact about it; {@code bad} where it is nothing to be proud of. */
  public record Cell(String label, String words, boolean bad) {}
}
