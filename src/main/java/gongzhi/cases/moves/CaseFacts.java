package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseEvent;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the public log commits to when a case moves: the full fact, and of the place no more than
 * the subdistrict.
 */
@Component
public class CaseFacts {

  private final Areas areas;

  CaseFacts(Areas areas) {
    this.areas = areas;
  }

  /** The next fact of a case that has others. */
  public Fact of(Case before, CaseEvent event, Case after) {
    byte[] previous = before.lastLeaf() == null ? null : HexFormat.of().parseHex(before.lastLeaf());
    return new Fact(
        event.logType(),
        code(before),
        before.no().subject(),
        event.at(),
        event.content(after),
        previous);
  }

  /** The first facts of a new case, each after the one before it. */
  public List<Fact> of(Case made, List<CaseEvent> events) {
    return events.stream()
        .map(
            event ->
                new Fact(
                    event.logType(),
                    code(made),
                    made.no().subject(),
                    event.at(),
                    event.content(made)))
        .toList();
  }

  private String code(Case about) {
    Area area = areas.get(about.where().area());
    return areas.publicCode(area);
  }
}
