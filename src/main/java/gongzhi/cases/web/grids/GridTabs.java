package gongzhi.cases.web.grids;

import gongzhi.site.Words;
import gongzhi.site.parts.TabLink;
import java.util.List;
import java.util.stream.Stream;

/** The tabs of the grid desk. */
public enum GridTabs {
  LOAD("grid-load.title", LoadController.ADDRESS),
  CHANGES("grid-change.title", ChangePages.ADDRESS),
  SPECIAL("special.title", "/desk/grids/special"),
  STAFFING("staffing.title", "/desk/grids/staffing");

  private final String key;
  private final String address;

  GridTabs(String key, String address) {
    this.key = key;
    this.address = address;
  }

  /** All of them, with this one chosen. */
  public List<TabLink> chosen(Words words) {
    return Stream.of(values())
        .map(tab -> new TabLink(words.of(tab.key), tab.address, tab == this, "", ""))
        .toList();
  }
}
