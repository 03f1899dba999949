package gongzhi.cases.web.grid;

import gongzhi.cases.Closing;
import gongzhi.cases.Handling;
import gongzhi.cases.Triage;
import gongzhi.cases.moves.Act;
import org.springframework.stereotype.Component;

/** Which act of a case each button of a card is; the rules are in the acts. */
@Component
class TaskActs {

  private final Triage triage;
  private final Handling handling;
  private final Closing closing;

  TaskActs(Triage triage, Handling handling, Closing closing) {
    this.triage = triage;
    this.handling = handling;
    this.closing = closing;
  }

  void run(Offer offer, Act act, Closing.Attempt way) {
    switch (offer) {
      case TAKE -> triage.takeUp(act);
      case VERIFY -> triage.verify(act);
      case FIX -> triage.fixOnSite(act);
      case ACCEPT -> handling.accept(act);
      case RETURN -> handling.giveBack(act);
      case PROGRESS -> handling.progress(act);
      case DONE -> handling.reportDone(act);
      case SOLVED -> closing.heardSolved(act);
      case UNSOLVED -> closing.heardNotSolved(act);
      case ATTEMPT -> closing.attempt(act, way);
    }
  }
}
