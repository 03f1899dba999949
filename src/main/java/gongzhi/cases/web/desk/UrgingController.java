package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.supervision.Reminders;
import gongzhi.cases.supervision.Supervisions;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Answering reminders and supervision, ending a supervision, and taking one over. */
@Controller
@Needs({Permission.CASE_SEE, Permission.CASE_SUPERVISE})
class UrgingController {

  private final Reminders reminders;
  private final Supervisions supervisions;
  private final DeskAnswers answers;

  UrgingController(Reminders reminders, Supervisions supervisions, DeskAnswers answers) {
    this.reminders = reminders;
    this.supervisions = supervisions;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/reminder-answer")
  @Needs(Permission.CASE_SEE)
  View answerReminder(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.REMINDER_ANSWER, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, reminders::answer);
  }

  @PostMapping("/desk/cases/{no}/supervision-answer")
  @Needs(Permission.CASE_SEE)
  View answerSupervision(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.SUPERVISION_ANSWER, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, supervisions::answer);
  }

  @PostMapping("/desk/cases/{no}/supervision-end")
  @Needs({Permission.CASE_SUPERVISE, Permission.CASE_SEE})
  View end(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.SUPERVISION_END, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, supervisions::end);
  }

  @PostMapping("/desk/cases/{no}/supervision-take-over")
  @Needs(Permission.CASE_SUPERVISE)
  View takeOver(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.SUPERVISION_TAKE_OVER, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, supervisions::takeOver);
  }
}
