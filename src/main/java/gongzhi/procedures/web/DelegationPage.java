package gongzhi.procedures.web;

import gongzhi.site.parts.TabLink;
import java.util.List;

/** What was handed to the residents' council of a place, ready to print. */
public record DelegationPage(List<TabLink> places, List<Part> parts, String basis) {

  /** One sort of matters. */
  public record Part(String title, List<String> items) {}
}
