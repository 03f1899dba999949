package gongzhi.procedures.web.proposals;

import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.VerifyMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposal, ready to print.
 *
 * @param now how far it is, in a sentence
 * @param due until when it can be signed or is screened; null when neither
 * @param meetings those that had it on their agenda
 * @param decision address of the matter it became; empty until then
 * @param offers what the reader may do with it
 * @param scan picture of a sheet that the reader reads once more; empty for none
 * @param said what was typed into a form that was refused
 */
public record ProposalPage(
    String address,
    String no,
    String title,
    String summary,
    StatusMark state,
    @Nullable DueMark due,
    String now,
    int percent,
    List<SummaryRow> rows,
    List<Met> meetings,
    String decision,
    VerifyMark verify,
    Offers offers,
    List<PhotoPart> scan,
    String said,
    String sheet) {

  /** A meeting that had it on its agenda. */
  public record Met(String address, String topic, String when) {}

  /** What the reader may do with it now. */
  public record Offers(
      boolean signIn,
      boolean support,
      boolean takeBack,
      boolean withdraw,
      boolean complain,
      boolean sign,
      boolean screen,
      boolean answer,
      boolean schedule) {

    static final Offers NONE =
        new Offers(false, false, false, false, false, false, false, false, false);
  }

  /** The same after a sheet of signatures was entered. */
  ProposalPage entered(String words) {
    return new ProposalPage(
        address, no, title, summary, state, due, now, percent, rows, meetings, decision, verify,
        offers, List.of(), "", words);
  }

  /** The same for who reads a sheet once more. */
  ProposalPage reading(PhotoPart picture) {
    return new ProposalPage(
        address,
        no,
        title,
        summary,
        state,
        due,
        now,
        percent,
        rows,
        meetings,
        decision,
        verify,
        offers,
        List.of(picture),
        said,
        sheet);
  }
}
