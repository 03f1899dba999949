package gongzhi.procedures.web;

import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionBook;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.ElectionExhibits;
import gongzhi.procedures.decision.Exhibits;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import org.springframework.stereotype.Component;

/** Turns what was typed at the desk into acts. */
@Component
class DecisionActs {

  private final DecisionStore store;
  private final DecisionBook book;
  private final Exhibits exhibits;
  private final ElectionExhibits elections;

  DecisionActs(
      DecisionStore store, DecisionBook book, Exhibits exhibits, ElectionExhibits elections) {
    this.store = store;
    this.book = book;
    this.exhibits = exhibits;
    this.elections = elections;
  }

  void act(Viewer by, DecisionNo no, ActForm form) {
    Decision decision = store.get(no);
    StepRule step = decision.open().orElseThrow(() -> Rejection.of("procedure.is-over"));
    book.act(by, no, form.entry(step, of(decision)));
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
}
