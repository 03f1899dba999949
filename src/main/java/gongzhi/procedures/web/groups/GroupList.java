package gongzhi.procedures.web.groups;

import gongzhi.site.parts.TabLink;
import java.util.List;

/** Groups of some ground, ready to print; {@code typed} is what was refused. */
public record GroupList(String name, List<TabLink> places, List<Row> rows, GroupForm typed) {

  /** One group. */
  public record Row(String address, String title, List<String> facts) {}
}
