package gongzhi.procedures.decision;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds facts to the public record of a matter. */
@Component("decisionCommitments")
class Commitments {

  private final TransparencyLog log;
  private final Areas areas;

  Commitments(TransparencyLog log, Areas areas) {
    this.log = log;
    this.areas = areas;
  }

  void add(String type, Decision about, Instant at, Map<String, Object> content) {
    Area area = areas.get(about.area());
    String code = areas.publicCode(area);
    Fact fact = new Fact(type, code, about.no().subject(), at, content);
    log.append(log.lastOf(fact.subject()).map(fact::after).orElse(fact));
  }
}
