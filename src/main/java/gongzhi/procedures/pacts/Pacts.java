package gongzhi.procedures.pacts;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionState;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entering the text of a pact once its matter is over; no text comes into force without one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Pacts {

  /** Key of the procedure by which a pact comes about. */
  static final String PROCEDURE = "residents-pact";

  private static final int LEAST = 20;
  private static final int MOST = 4000;

  private final PactStore store;
  private final DecisionStore decisions;
  private final TransparencyLog log;
  private final Areas areas;
  private final InstantSource clock;

  Pacts(
      PactStore store,
      DecisionStore decisions,
      TransparencyLog log,
      Areas areas,
      InstantSource clock) {
    this.store = store;
    this.decisions = decisions;
    this.log = log;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * Enters the text that was published in this matter; says whose pact it is.
   *
   * @throws Rejection (409) while the matter is not over, for one about something else, and a
   *     second time
   */
  public Area enter(Viewer by, String no, String text) {
    Decision decision = decisions.get(new DecisionNo(no));
    by.require(Permission.PROCEDURE_LEAD, decision.areaPath());
    if (!decision.rule().key().equals(PROCEDURE) || decision.state() != DecisionState.DONE) {
      throw Rejection.of("pact.not-adopted", no);
    }
    String words = Masking.forEveryone(text.strip().replace("\r\n", "\n"));
    if (words.length() < LEAST || words.length() > MOST) {
      throw Rejection.invalid("pact.say-words", LEAST, MOST);
    }
    Instant now = clock.instant();
    LocalDate inForce =
        Objects.requireNonNull(decision.ended()).atZone(WorkingCalendar.ZONE).toLocalDate();
    int version = store.insert(decision, words, inForce, new PactStore.Entered(by.party(), now));
    if (version == 0) {
      throw Rejection.of("pact.entered-already", no);
    }
    Area area = areas.get(decision.area());
    commit(area, no, version, words, now);
    return area;
  }

  private void commit(Area area, String decision, int version, String words, Instant now) {
    String code = areas.publicCode(area);
    Map<String, Object> content = Map.of("version", version, "decision", decision, "words", words);
    Fact fact = new Fact("pact in force", code, "pact:" + area.id(), now, content);
    log.append(log.lastOf(fact.subject()).map(fact::after).orElse(fact));
  }
}
