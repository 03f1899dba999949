package gongzhi.cases.emergency;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the public log commits to about emergencies: ground, reasons and dates, and no person. */
@Component
class EmergencyFacts {

  private final TransparencyLog log;
  private final Areas areas;
  private final InstantSource clock;

  EmergencyFacts(TransparencyLog log, Areas areas, InstantSource clock) {
    this.log = log;
    this.areas = areas;
    this.clock = clock;
  }

  /** The next fact of this emergency, with what is particular to it. */
  void write(Emergency about, String type, Map<String, Object> particulars) {
    Area ground = areas.get(about.area());
    Map<String, Object> content = new TreeMap<>(particulars);
    content.put("emergency", about.id());
    content.put("kind", about.kind());
    content.put("ground", about.area().toString());
    content.put("started", about.startedAt().toString());
    content.put("until", about.until().toString());
    String subject = "emergency:" + about.id();
    String code = areas.ancestor(ground, Level.SUBDISTRICT).orElse(ground).code();
    Fact fact = new Fact(type, code, subject, clock.instant(), content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }
}
