package gongzhi.cases.web.looks;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * Who looked at whose matters, ready to print.
 *
 * @param from first day, ISO
 * @param until last day, ISO
 */
public record LooksPage(
    List<Choice> kinds,
    String kind,
    String q,
    String from,
    String until,
    List<Line> lines,
    Paging paging) {

  /** One look in words. */
  public record Line(String at, String by, String what, String whom, String why) {}
}
