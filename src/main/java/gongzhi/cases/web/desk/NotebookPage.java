package gongzhi.cases.web.desk;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notebook of an officer, ready to print. */
public record NotebookPage(Field words, List<Choice> places, List<Line> notes, Paging paging) {

  /**
   * One note.
   *
   * @param caseNo what it became; empty while it is only a note
   * @param status where the case stands, struck off only when it is resolved; null without one
   */
  public record Line(
      long id, String words, String facts, String caseNo, @Nullable StatusMark status) {}
}
