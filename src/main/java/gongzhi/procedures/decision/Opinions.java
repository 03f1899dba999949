package gongzhi.procedures.decision;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What residents say to a matter, and the answer that each of them gets: adopted, partly, not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Opinions {

  private static final int LEAST = 4;
  private static final int MOST = 500;
  private static final int MOST_EACH = 5;

  private final DecisionStore decisions;
  private final OpinionStore store;
  private final VoiceStore voices;
  private final Commitments commitments;
  private final InstantSource clock;

  Opinions(
      DecisionStore decisions,
      OpinionStore store,
      VoiceStore voices,
      Commitments commitments,
      InstantSource clock) {
    this.decisions = decisions;
    this.store = store;
    this.voices = voices;
    this.commitments = commitments;
    this.clock = clock;
  }

  /**
   * Says something to an open matter; numbers of persons and rooms are hidden before it is kept,
   * and nobody else reads it before it is released.
   */
  public void say(Viewer by, DecisionNo no, String words) {
    Decision decision = decisions.get(no);
    String said = Masking.forEveryone(words).strip();
    if (said.length() < LEAST || said.length() > MOST) {
      throw Rejection.invalid("decision.say-opinion", LEAST, MOST);
    }
    if (decision.state() != DecisionState.OPEN) {
      throw Rejection.of("procedure.is-over");
    }
    if (voices.count(no, by.party()) >= MOST_EACH) {
      throw Rejection.tooMany("decision.enough-opinions", MOST_EACH);
    }
    Instant now = clock.instant();
    store.insert(decision, said, now);
    voices.insert(no, by.party(), "SAID", now);
    commitments.add("opinion said", decision, now, Map.of("step", decision.course().step()));
  }

  /** Whoever answers for the matter looked at it and lets everybody read it. */
  public void release(Viewer by, DecisionNo no, long id) {
    Decision decision = decisions.get(no);
    requireAnswers(by, decision);
    Instant now = clock.instant();
    String words = store.release(no, id, by.party(), now);
    commitments.add("opinion released", decision, now, Map.of("opinion", id, "words", words));
  }

  private static void requireAnswers(Viewer by, Decision decision) {
    if (!by.is(decision.owner()) && !by.may(Permission.PROCEDURE_LEAD, decision.areaPath())) {
      throw Rejection.forbidden("decision.not-yours");
    }
  }

  /** Answers one, with the reason; refused where somebody answered it before. */
  public void answer(Viewer by, DecisionNo no, Opinion answered) {
    Decision decision = decisions.get(no);
    requireAnswers(by, decision);
    String why = answered.answerWords().strip();
    if (answered.isOpen() || why.length() < 2 || why.length() > MOST || Masking.finds(why)) {
      throw Rejection.invalid("decision.say-answer");
    }
    Instant now = clock.instant();
    store.answer(no, answered, by.party(), now);
    commitments.add(
        "opinion answered",
        decision,
        now,
        Map.of("opinion", answered.id(), "answer", answered.answer().name(), "why", why));
  }
}
