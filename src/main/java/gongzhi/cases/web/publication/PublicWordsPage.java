package gongzhi.cases.web.publication;

import gongzhi.insight.Recognisable;
import gongzhi.site.Words;
import java.util.List;

/**
 * Words that are read once more before everyone does (公开前再看一遍), ready to print.
 *
 * @param what the act, the moment and who wrote it
 * @param said as they were written
 * @param words as everyone would read them; the officer may change them
 * @param warnings what in them may tell who somebody is
 * @param own whether the officer wrote them
 */
public record PublicWordsPage(
    String no,
    int version,
    int step,
    List<String> what,
    String said,
    String words,
    List<String> warnings,
    boolean own) {

  public String address() {
    return "/desk/cases/" + no + "/publication";
  }

  /** Whether the officer must say that they have looked. */
  public boolean asksForALook() {
    return own || !warnings.isEmpty();
  }

  /** The same page with other words. */
  PublicWordsPage typed(String other, Words in) {
    return new PublicWordsPage(no, version, step, what, said, other, warnings(other, in), own);
  }

  static List<String> warnings(String text, Words in) {
    return Recognisable.in(text).stream().map(in::of).toList();
  }
}
