package gongzhi.cases.grids;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.GridChange;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the public log commits to about grids: lines and dates, and nothing of anybody's person. */
@Component
class GridFacts {

  private final TransparencyLog log;
  private final ChangeBook book;
  private final Areas areas;
  private final InstantSource clock;

  GridFacts(TransparencyLog log, ChangeBook book, Areas areas, InstantSource clock) {
    this.log = log;
    this.book = book;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * The next fact of this change.
   *
   * @param by party who did it; 0 for the program
   */
  void write(GridChange change, String type, long by) {
    write(change, type, by, Map.of());
  }

  /** The same with something more that is decided by it. */
  void write(GridChange change, String type, long by, Map<String, Object> more) {
    Map<String, Object> content = new TreeMap<>(more);
    content.put("change", change.id());
    content.put("kind", change.kind().name());
    content.put("state", change.state().name());
    content.put("day", change.effectiveOn().toString());
    content.put("basis", change.basis());
    content.put("by", by);
    content.put("parts", book.parts(change.id()).stream().map(GridFacts::part).toList());
    String subject = "grid-change:" + change.id();
    Fact fact = new Fact(type, code(change.area()), subject, clock.instant(), content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  private static Map<String, Object> part(GridChange.Made made) {
    return new TreeMap<>(
        Map.of(
            "code", made.part().code(),
            "name", made.part().name(),
            "base", values(made.part().base()),
            "taken", values(made.part().taken())));
  }

  private static List<String> values(List<AreaId> ids) {
    return ids.stream().map(AreaId::toString).toList();
  }

  private String code(AreaId id) {
    Area area = areas.get(id);
    return areas.publicCode(area);
  }
}
