package gongzhi.procedures.web.pacts;

import java.util.List;

/** The pact of a community, ready to print: the version in force first, then those before it. */
public record PactPage(String community, List<Version> versions) {

  /**
   * One version.
   *
   * @param decision address of the matter in which it came about
   * @param trace address of the whole way of that matter
   */
  public record Version(String title, List<String> lines, String decision, String trace) {}
}
