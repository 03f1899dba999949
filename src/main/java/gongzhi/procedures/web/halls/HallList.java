package gongzhi.procedures.web.halls;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** Halls of some ground, ready to print. */
public record HallList(String name, List<TabLink> places, List<Row> rows) {

  /** One hall. */
  public record Row(String address, String title, List<String> facts, StatusMark state) {}
}
