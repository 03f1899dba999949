package gongzhi.procedures.web.halls;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One hall, ready to print.
 *
 * @param desk address at the desk
 * @param sessions meetings held or called there
 * @param call where the desk calls a meeting there; empty where the hall was given up
 */
public record HallPage(
    String desk,
    String open,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    List<String> about,
    Rules rules,
    List<Session> sessions,
    String call,
    String typed) {

  /** What hangs there. */
  public record Rules(List<String> scope, List<String> rules, List<String> steps) {}

  /** One meeting there. */
  public record Session(String address, String title, String when, StatusMark state) {}
}
