package gongzhi.site.admin;

import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One person and the account of theirs.
 *
 * @param done what was just done, in words; empty for nothing
 * @param acts what can be done, the usual first
 */
public record UserPage(String label, String done, List<SummaryRow> facts, List<Act> acts) {

  /** One thing to do, with the address of its check page. */
  public record Act(String address, String words) {}
}
