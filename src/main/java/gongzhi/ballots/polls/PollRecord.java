package gongzhi.ballots.polls;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is committed to the public log about polls. */
@Component
public class PollRecord {

  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  PollRecord(Areas areas, TransparencyLog log, InstantSource clock) {
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /** Commits a step of the poll itself. */
  public void note(String type, HeldPoll poll, Map<String, ?> content) {
    String subject = poll.no().subject();
    Fact fact = new Fact(type, code(poll), subject, clock.instant(), content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  /** Commits one ballot, as a record of its own. */
  public void ballot(HeldPoll poll, String code, Map<String, ?> content) {
    log.append(new Fact("ballot cast", code(poll), "ballot:" + code, clock.instant(), content));
  }

  private String code(HeldPoll poll) {
    Area area = areas.get(poll.area());
    return areas.publicCode(area);
  }
}
