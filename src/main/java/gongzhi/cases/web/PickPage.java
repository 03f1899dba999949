package gongzhi.cases.web;

import java.util.List;

/** The lists to choose a community from, ready to print. */
public record PickPage(String q, List<Choice> choices) {

  /** One area; a community can be chosen, others are gone into. */
  public record Choice(long id, String name, String above, boolean community) {}
}
