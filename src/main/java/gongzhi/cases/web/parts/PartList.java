package gongzhi.cases.web.parts;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** Parts of several cases, ready to print. */
public record PartList(List<TabLink> tabs, List<Line> lines, Paging paging) {

  /** One of them. */
  public record Line(String no, int seq, String task, List<String> facts, StatusMark state) {

    public String address() {
      return "/desk/cases/" + no + "/parts#part-" + seq;
    }
  }
}
