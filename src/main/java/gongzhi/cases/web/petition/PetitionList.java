package gongzhi.cases.web.petition;

import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** The open petitions of an office, ready to print. */
public record PetitionList(List<TabLink> tabs, List<Line> lines, Paging paging) {

  /** One case; {@code next} is what is to be done now. */
  public record Line(
      String no, String title, List<String> facts, String next, StatusMark status, DueMark due) {

    public String address() {
      return "/desk/cases/" + no;
    }
  }
}
