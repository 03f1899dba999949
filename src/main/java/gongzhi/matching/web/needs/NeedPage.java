package gongzhi.matching.web.needs;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.VerifyMark;
import java.util.List;

/**
 * One listing, ready to print.
 *
 * @param refused why the community did not publish it; empty where it did
 * @param signs what in it may tell who somebody is, for whoever screens it
 * @param reason what was typed into a form that was refused
 */
public record NeedPage(
    String address,
    String no,
    String title,
    String kind,
    List<String> words,
    StatusMark state,
    List<SummaryRow> rows,
    String refused,
    String signs,
    Offers offers,
    VerifyMark verify,
    String reason) {

  /** What the reader may do with it now. */
  public record Offers(boolean screen, boolean withdraw) {}
}
