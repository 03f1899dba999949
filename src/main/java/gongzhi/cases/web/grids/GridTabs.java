package gongzhi.cases.web.grids;

import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.GRID_APPROVE;
import static gongzhi.parties.Permission.GRID_CHANGE;
import static gongzhi.parties.Permission.POST_APPROVE;
import static gongzhi.parties.Permission.POST_PROPOSE;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import gongzhi.site.parts.TabLink;
import java.util.List;
import java.util.stream.Stream;

/** The tabs of the grid desk. */
public enum GridTabs {
  LOAD("grid-load.title", LoadController.ADDRESS, GRID_CHANGE, GRID_APPROVE, CASE_SUPERVISE),
  CHANGES("grid-change.title", ChangePages.ADDRESS, GRID_CHANGE, GRID_APPROVE, CASE_SUPERVISE),
  SPECIAL("special.title", "/desk/grids/special", GRID_CHANGE, GRID_APPROVE, CASE_SUPERVISE),
  STAFFING(
      "staffing.title",
      "/desk/grids/staffing",
      GRID_CHANGE,
      GRID_APPROVE,
      CASE_SUPERVISE,
      POST_PROPOSE,
      POST_APPROVE);

  private final String key;
  private final String address;
  private final List<Permission> readers;

  GridTabs(String key, String address, Permission... readers) {
    this.key = key;
    this.address = address;
    this.readers = List.of(readers);
  }

  /** Those this viewer may open, with this one chosen. */
  public List<TabLink> chosen(Viewer viewer, Words words) {
    return Stream.of(values())
        .filter(tab -> tab.readers.stream().anyMatch(viewer::mayAnywhere))
        .map(tab -> new TabLink(words.of(tab.key), tab.address, tab == this, "", ""))
        .toList();
  }
}
