package gongzhi.ballots.register;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is committed to the public log about rolls. */
@Component
class RollRecord {

  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  RollRecord(Areas areas, TransparencyLog log, InstantSource clock) {
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  void note(String type, Roll roll, Map<String, Object> content) {
    Area area = areas.get(roll.area());
    String code = areas.publicCode(area);
    Fact fact = new Fact(type, code, roll.subject(), clock.instant(), content);
    log.append(log.lastOf(roll.subject()).map(fact::after).orElse(fact));
  }
}
