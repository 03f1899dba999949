package gongzhi.cases.web.patrols;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * One point: what to look at, and the form for today.
 *
 * @param look what to look at there
 * @param code what was read on the spot; empty for nothing
 * @param geo address that opens the phone's own map
 * @param confide answers to whether what was found is a confidential matter
 * @param reason as typed before it was refused; {@code words} the same
 */
public record PointPage(
    String address,
    String kind,
    String look,
    String place,
    String due,
    String code,
    String geo,
    String reason,
    String words,
    List<Choice> confide,
    List<Past> past) {

  /** One look of the past; {@code caseNo} is empty where nothing was found. */
  public record Past(String at, String who, String proof, String reason, String caseNo) {}
}
