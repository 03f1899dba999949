package gongzhi.procedures.web.drafts;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * The procedures of a place, ready to print.
 *
 * @param from procedures a draft can begin from; empty for who may not draft
 */
public record DraftList(List<Line> inForce, List<Line> drafts, List<Choice> from) {

  /** One procedure or draft. */
  public record Line(String address, String title, String facts) {}
}
