package gongzhi.cases.web.grids;

import java.util.List;

/**
 * Who and what a change concerns, ready to print.
 *
 * @param follows how many people follow this ground, in words
 * @param overlays whether the ground stays with the grids it is in, so that nothing goes along
 */
public record EffectsPart(List<Line> parts, String follows, boolean overlays) {

  /**
   * One new grid.
   *
   * @param holders whose posts go on there
   * @param standIns who stands in until somebody is appointed
   * @param warnings what should be looked at before it is decided
   */
  public record Line(
      String name,
      String code,
      String buildings,
      int households,
      int openCases,
      int visits,
      List<String> holders,
      List<String> standIns,
      List<String> warnings) {}
}
