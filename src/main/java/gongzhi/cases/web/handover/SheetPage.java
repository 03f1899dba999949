package gongzhi.cases.web.handover;

import java.util.List;

/** The list of a meeting on paper (交办清单). */
public record SheetPage(
    String address, String title, List<String> facts, String settled, List<Line> lines) {

  /** One case; {@code signed} is empty where there is room for a signature. */
  public record Line(
      int number, String no, String title, String unit, String due, String demand, String signed) {}
}
