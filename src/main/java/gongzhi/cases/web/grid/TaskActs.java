package gongzhi.cases.web.grid;

import gongzhi.cases.Handling;
import gongzhi.cases.Triage;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.ending.FollowUp.Told;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import org.springframework.stereotype.Component;

/** Which act of a case each button of a card is; the rules are in the acts. */
@Component
class TaskActs {

  private final Triage triage;
  private final Handling handling;
  private final FollowUp followUp;

  TaskActs(Triage triage, Handling handling, FollowUp followUp) {
    this.triage = triage;
    this.handling = handling;
    this.followUp = followUp;
  }

  Case run(Offer offer, Act act, FollowUp.Attempt way) {
    return switch (offer) {
      case TAKE -> triage.takeUp(act);
      case VERIFY -> triage.verify(act);
      case FIX -> triage.fixOnSite(act);
      case ACCEPT -> handling.accept(act);
      case RETURN -> handling.giveBack(act);
      case PROGRESS -> handling.progress(act);
      case DONE -> handling.reportDone(act);
      case SOLVED -> followUp.heardSolved(act, Told.of(""));
      case UNSOLVED -> followUp.heardNotSolved(act, Told.of(""));
      case ATTEMPT -> followUp.attempt(act, way, "");
    };
  }
}
