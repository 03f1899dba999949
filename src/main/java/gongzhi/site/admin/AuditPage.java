package gongzhi.site.admin;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * Who did what and who saw whom.
 *
 * @param from first day, ISO
 * @param until last day, ISO
 */
public record AuditPage(
    List<Choice> kinds,
    String kind,
    String q,
    String from,
    String until,
    List<Line> lines,
    Paging paging) {

  /** One trace in words. */
  public record Line(String at, String by, String what, String whom, String about) {}
}
