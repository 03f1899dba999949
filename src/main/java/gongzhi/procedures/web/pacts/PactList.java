package gongzhi.procedures.web.pacts;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Pacts in force on some ground, ready to print.
 *
 * @param waiting matters whose text is to be entered; for the desk
 * @param typed the text that was refused
 */
public record PactList(
    String name, List<TabLink> places, List<Row> rows, List<Choice> waiting, String typed) {

  /** The pact of one community. */
  public record Row(String address, String community, String facts) {}
}
