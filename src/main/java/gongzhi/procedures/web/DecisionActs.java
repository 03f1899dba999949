package gongzhi.procedures.web;

import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionBook;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Opinion;
import gongzhi.procedures.decision.Opinions;
import gongzhi.procedures.decision.PollEvidence;
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
  private final PollEvidence polls;

  DecisionActs(DecisionStore store, DecisionBook book, Opinions opinions, PollEvidence polls) {
    this.store = store;
    this.book = book;
    this.opinions = opinions;
    this.polls = polls;
  }

  void act(Viewer by, DecisionNo no, ActForm form) {
    Decision decision = store.get(no);
    StepRule step = decision.open().orElseThrow(() -> Rejection.of("procedure.is-over"));
    book.act(by, no, form.entry(step, poll -> polls.of(decision, poll)));
  }

  void answer(Viewer by, DecisionNo no, long id, String answer, String words) {
    Opinion.Answer chosen =
        Arrays.stream(Opinion.Answer.values())
            .filter(one -> one.name().equals(answer))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("decision.say-answer"));
    opinions.answer(by, no, new Opinion(id, "", "", Instant.EPOCH, chosen, words));
  }
}
