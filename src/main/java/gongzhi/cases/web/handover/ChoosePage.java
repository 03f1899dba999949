package gongzhi.cases.web.handover;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/** Open cases that can be put on the list of a meeting, ready to print. */
public record ChoosePage(
    String address,
    String title,
    String q,
    List<Choice> categories,
    List<Line> lines,
    Paging paging,
    DemandForm typed) {

  /** One case; {@code chosen} where it was ticked and the form comes back. */
  public record Line(
      String no,
      String title,
      List<String> facts,
      StatusMark status,
      DueMark due,
      boolean chosen) {}
}
