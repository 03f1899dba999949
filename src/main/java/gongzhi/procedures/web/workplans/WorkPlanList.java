package gongzhi.procedures.web.workplans;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Plans of some ground, ready to print.
 *
 * @param makes whether this viewer makes plans there
 * @param typed what was refused
 */
public record WorkPlanList(
    String name, List<TabLink> places, List<Row> rows, boolean makes, WorkPlanForm typed) {

  /** One plan. */
  public record Row(String address, String title, List<String> facts, StatusMark state) {}
}
