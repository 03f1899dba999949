package gongzhi.matching.web.needs;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a listing, as far as this reader may know, ready to print.
 *
 * @param open those that were accepted, in a line each, for everybody
 * @param parts those in which this reader takes part
 * @param offer the form to claim or order; null where this reader cannot now
 * @param signIn whether somebody who signs in could
 * @param looks when the wish was read, for whoever wished
 */
public record Exchange(
    List<String> open,
    List<Part> parts,
    @Nullable Offer offer,
    boolean signIn,
    List<String> looks) {

  /**
   * One claim or order.
   *
   * @param levels of a rating
   * @param told what is wished, in clear, for whoever fulfils it and has just asked
   */
  public record Part(
      String address,
      String id,
      String who,
      StatusMark state,
      List<SummaryRow> rows,
      Can can,
      List<Choice> levels,
      String told) {}

  /** What this reader may do with it now. */
  public record Can(
      boolean answer,
      boolean withdraw,
      boolean confirm,
      boolean rate,
      boolean missed,
      boolean read) {}

  /**
   * The form to claim or order.
   *
   * @param ends whether there is a last day besides the first
   */
  public record Offer(
      boolean orders,
      boolean ends,
      List<Choice> sides,
      String from,
      String to,
      PairingForm typed) {}
}
