package gongzhi.cases.web.desk;

import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The end of a case where the reporter stays silent. */
@Controller
@Needs({Permission.CASE_VISIT, Permission.CASE_CONFIRM_INDEPENDENT})
class ClosingController {

  private final FollowUp followUp;
  private final DeskAnswers answers;

  ClosingController(FollowUp followUp, DeskAnswers answers) {
    this.followUp = followUp;
    this.answers = answers;
  }

  /** The reporter said so in person or on the phone. */
  @PostMapping("/desk/cases/{no}/heard-solved")
  View heardSolved(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.HEARD_SOLVED, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> followUp.heardSolved(act, input.told()));
  }

  @PostMapping("/desk/cases/{no}/heard-understood")
  View heardUnderstood(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.HEARD_UNDERSTOOD, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> followUp.heardUnderstood(act, input.told()));
  }

  @PostMapping("/desk/cases/{no}/heard-not-solved")
  View heardNotSolved(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.HEARD_NOT_SOLVED, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> followUp.heardNotSolved(act, input.told()));
  }

  @PostMapping("/desk/cases/{no}/attempt")
  View attempt(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.ATTEMPT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> followUp.attempt(act, input.how(), input.recordingKept()));
  }

  @PostMapping("/desk/cases/{no}/confirm")
  View confirm(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.CONFIRM, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, followUp::confirmIndependently);
  }
}
