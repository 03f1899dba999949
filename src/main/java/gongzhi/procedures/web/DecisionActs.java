package gongzhi.procedures.web;

import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionBook;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.ElectionExhibits;
import gongzhi.procedures.decision.Entry;
import gongzhi.procedures.decision.Exhibits;
import gongzhi.procedures.decision.LegalOpinions;
import gongzhi.procedures.decision.Opinion;
import gongzhi.procedures.decision.Opinions;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Turns what was typed at the desk into acts. */
@Component
class DecisionActs {

  private final DecisionStore store;
  private final DecisionBook book;
  private final Opinions opinions;
  private final Exhibits exhibits;
  private final ElectionExhibits elections;
  private final LegalOpinions legal;

  DecisionActs(
      DecisionStore store,
      DecisionBook book,
      Opinions opinions,
      Exhibits exhibits,
      ElectionExhibits elections,
      LegalOpinions legal) {
    this.store = store;
    this.book = book;
    this.opinions = opinions;
    this.exhibits = exhibits;
    this.elections = elections;
    this.legal = legal;
  }

  void act(Viewer by, DecisionNo no, ActForm form) {
    Decision decision = store.get(no);
    StepRule step = decision.open().orElseThrow(() -> Rejection.of("procedure.is-over"));
    Entry entry = form.entry(step, of(decision));
    legal.require(decision, entry);
    book.act(by, no, entry);
  }

  private ActForm.Source of(Decision decision) {
    return (kind, no) ->
        switch (kind) {
          case POLL -> exhibits.poll(decision, no);
          case ELECTION -> elections.election(decision, no);
          case MEETING -> exhibits.meeting(decision, no);
          case NOTICE -> exhibits.notice(decision, no);
          case RATINGS -> exhibits.ratings(decision, no);
        };
  }

  void release(Viewer by, DecisionNo no, long id) {
    opinions.release(by, no, id);
  }

  void answer(Viewer by, DecisionNo no, long id, String answer, String words) {
    Opinion.Answer chosen =
        Arrays.stream(Opinion.Answer.values())
            .filter(one -> one.name().equals(answer))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("decision.say-answer"));
    opinions.answer(by, no, new Opinion(id, "", "", Instant.EPOCH, chosen, words, false));
  }
}
