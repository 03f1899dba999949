package gongzhi.cases.web.publication;

import gongzhi.cases.publication.WordsState;
import gongzhi.site.parts.PhotoPart;
import java.util.List;

/**
 * What of a case is public (公开情况), ready to print.
 *
 * @param title as everybody reads it; empty where none is released
 * @param closed whether the case is never public, whatever is released
 */
public record PublicationPage(
    String no,
    int version,
    String title,
    boolean closed,
    List<Photo> photos,
    List<Said> words,
    List<Line> history,
    String reason) {

  public String address() {
    return "/desk/cases/" + no;
  }

  /**
   * Words of a step that were written for everyone.
   *
   * @param words as everyone reads them, else as they were written
   */
  public record Said(int step, String what, String when, String words, WordsState state) {

    public boolean isRead() {
      return state == WordsState.RELEASED;
    }

    public boolean isWithdrawn() {
      return state == WordsState.WITHDRAWN;
    }
  }

  /** A photo and whether everybody may see it. */
  public record Photo(PhotoPart picture, boolean released) {}

  /**
   * Who released or withdrew what.
   *
   * @param words the title, or the reason
   * @param written what stood there where something was blacked out; else empty
   * @param picture the photo it was about; empty for a title
   */
  public record Line(
      String what,
      String who,
      String when,
      String words,
      String written,
      List<PhotoPart> picture) {}
}
