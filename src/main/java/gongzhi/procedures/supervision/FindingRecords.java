package gongzhi.procedures.supervision;

import gongzhi.parties.PartyId;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is written beside everything that happens to a finding: the public record, and the word. */
@Component
class FindingRecords {

  private final TransparencyLog log;
  private final Areas areas;
  private final Notices notices;

  FindingRecords(TransparencyLog log, Areas areas, Notices notices) {
    this.log = log;
    this.areas = areas;
    this.notices = notices;
  }

  /** Commits it to the log, and tells who is next. */
  void write(Finding one, String type, Instant at, Map<String, Object> content) {
    Area area = areas.get(one.area());
    String code = areas.publicCode(area);
    Fact fact = new Fact(type, code, "finding:" + one.no(), at, content);
    log.append(log.lastOf(fact.subject()).map(fact::after).orElse(fact));
  }

  void tell(PartyId who, String key, Finding one, Object... more) {
    List<String> words =
        more.length == 0
            ? List.of(one.question())
            : List.of(one.question(), String.valueOf(more[0]));
    notices.tell(new Notice(who, key, words, "/desk/findings/" + one.no()));
  }
}
