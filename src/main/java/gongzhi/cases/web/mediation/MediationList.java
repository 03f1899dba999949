package gongzhi.cases.web.mediation;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** Mediations, ready to print. */
public record MediationList(List<TabLink> tabs, List<Line> lines, Paging paging) {

  /** One of them. */
  public record Line(String no, List<String> facts, StatusMark state) {

    public String address() {
      return "/desk/cases/" + no + "/mediation";
    }
  }
}
