package gongzhi.ballots.contests;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is committed to the public log about elections and budgets. */
@Component
public class ContestRecord {

  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  ContestRecord(Areas areas, TransparencyLog log, InstantSource clock) {
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /** Commits a step of the contest itself. */
  public void note(String type, Contest contest, Map<String, ?> content) {
    String subject = contest.no().subject();
    Fact fact = new Fact(type, code(contest), subject, clock.instant(), content);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  /** Commits that a voter took part, never how, as a record of its own. */
  void ballot(Contest contest, int entry, String channel) {
    log.append(
        new Fact(
            "choice cast",
            code(contest),
            "choice:" + contest.no() + ":" + entry,
            clock.instant(),
            Map.of("contest", contest.no().value(), "entry", entry, "channel", channel)));
  }

  private String code(Contest contest) {
    Area area = areas.get(contest.area());
    return areas.publicCode(area);
  }
}
