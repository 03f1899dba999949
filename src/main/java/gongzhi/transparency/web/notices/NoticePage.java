package gongzhi.transparency.web.notices;

import gongzhi.site.Qr;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One notice, ready to print.
 *
 * @param body its paragraphs
 * @param objects how one objects, and until when
 * @param opinion what the supervision committee says; empty where nothing is said
 * @param replaced that a later notice stands in its place; empty while none does
 * @param later address of that notice
 * @param earlier address of the notice that this one replaces; empty for none
 * @param publisher who published it, and when
 * @param photo of the sheet as it hangs there; empty until there is one
 * @param postedLate that the photo came late; empty where it did not
 * @param mayObject whether somebody may object now
 * @param signedIn whether the viewer can; anybody else signs in first
 * @param typed what was typed into the form that was refused
 */
public record NoticePage(
    String address,
    String no,
    String kind,
    String title,
    StatusMark state,
    List<String> body,
    List<SummaryRow> rows,
    String objects,
    Opinion opinion,
    Replaced replaced,
    Proof proof,
    List<ObjectionLine> objections,
    List<PhotoPart> photo,
    String postedLate,
    boolean mayObject,
    boolean signedIn,
    String typed) {

  /** What the supervision committee says; {@code words} empty where nothing is said. */
  public record Opinion(String title, String words, boolean agrees) {}

  /** Earlier and later notices; each empty for none. */
  public record Replaced(String words, String later, String earlierWords, String earlier) {}

  /** How everybody can check it. */
  public record Proof(String publisher, String checkCode, String record, Qr qr) {}

  /** The same with what somebody typed. */
  NoticePage typing(String words) {
    return new NoticePage(
        address,
        no,
        kind,
        title,
        state,
        body,
        rows,
        objects,
        opinion,
        replaced,
        proof,
        objections,
        photo,
        postedLate,
        mayObject,
        signedIn,
        words);
  }
}
