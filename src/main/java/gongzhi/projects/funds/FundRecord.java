package gongzhi.projects.funds;

import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is committed to the public log about money. */
@Component
class FundRecord {

  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  FundRecord(Areas areas, TransparencyLog log, InstantSource clock) {
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  Commitment note(String type, AreaId area, String subject, Map<String, ?> content) {
    String code = areas.publicCode(areas.get(area));
    Fact fact = new Fact(type, code, subject, clock.instant(), content);
    return log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }
}
