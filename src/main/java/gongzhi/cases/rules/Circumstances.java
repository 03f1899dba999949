package gongzhi.cases.rules;

import gongzhi.cases.path.MatterKind;
import java.util.List;

/**
 * What the rule table asks of a matter.
 *
 * @param areas codes of the area it lies in and of all above it, the nearest first
 * @param category its code
 */
public record Circumstances(
    List<String> areas,
    String category,
    MatterKind kind,
    TableRow.When when,
    TableRow.Power enforcement) {

  public Circumstances {
    areas = areas.stream().map(Routing::plain).toList();
  }
}
