package gongzhi.cases.web.desk;

import gongzhi.cases.Decisions;
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

/** What a second person must decide: later dates and refusals. */
@Controller
@Needs({
  Permission.CASE_HANDLE,
  Permission.CASE_EXTEND_APPROVE,
  Permission.CASE_REJECT,
  Permission.CASE_REJECT_APPROVE
})
class QuestionController {

  private final Decisions decisions;
  private final DeskAnswers answers;

  QuestionController(Decisions decisions, DeskAnswers answers) {
    this.decisions = decisions;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/extension")
  View askExtension(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.EXTENSION, CaseNo.of(no), input, viewer, times);
    return answers.after(
        sent, act -> decisions.askExtension(act, input.daysAsked("desk.say-how-many-days")));
  }

  @PostMapping("/desk/cases/{no}/extension-grant")
  View extend(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.EXTENSION_GRANT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, decisions::extend);
  }

  @PostMapping("/desk/cases/{no}/extension-refuse")
  View refuseExtension(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.EXTENSION_REFUSE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, decisions::refuseExtension);
  }

  @PostMapping("/desk/cases/{no}/refusal")
  View askRejection(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.REFUSAL, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> decisions.askRejection(act, ActInput.text(input.remedy())));
  }

  @PostMapping("/desk/cases/{no}/refusal-grant")
  View reject(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.REFUSAL_GRANT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, decisions::reject);
  }

  @PostMapping("/desk/cases/{no}/refusal-refuse")
  View refuseRejection(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.REFUSAL_REFUSE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, decisions::refuseRejection);
  }
}
