package gongzhi.ballots.web;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One posted roll in front of everybody, and what it says of the viewer.
 *
 * @param own what the viewer may vote with; empty for who is not on it or not signed in
 * @param objects whether an objection can be written now
 * @param objections the viewer's own, never those of others
 * @param listed rows of one page
 * @param next page of rows behind these; empty for none
 */
public record OpenRollPage(
    long id,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    boolean signedIn,
    List<String> own,
    boolean objects,
    List<RollPage.Objection> objections,
    List<Row> listed,
    String next) {

  /** One head: its number, and by what it is known. */
  public record Row(String no, String known) {}
}
