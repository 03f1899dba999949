package gongzhi.cases.web.desk;

import gongzhi.cases.Triage;
import gongzhi.cases.levels.Levels;
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

/** From report to a unit that must act: what grid workers and officers send. */
@Controller
@Needs({
  Permission.CASE_VERIFY,
  Permission.CASE_HANDLE,
  Permission.CASE_STUDY,
  Permission.CASE_ASSIGN
})
class TriageController {

  private final Triage triage;
  private final Levels levels;
  private final DeskAnswers answers;

  TriageController(Triage triage, Levels levels, DeskAnswers answers) {
    this.triage = triage;
    this.levels = levels;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/take-up")
  View takeUp(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.TAKE_UP, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, triage::takeUp);
  }

  @PostMapping("/desk/cases/{no}/verify")
  View verify(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.VERIFY, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, triage::verify);
  }

  /** Put right on the spot, with a photo. */
  @PostMapping("/desk/cases/{no}/fix")
  View fix(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.FIX, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, triage::fixOnSite);
  }

  @PostMapping("/desk/cases/{no}/pass-up")
  @Needs(Permission.CASE_ASSIGN)
  View passUp(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PASS_UP, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, levels::passUp);
  }

  @PostMapping("/desk/cases/{no}/hand-down")
  @Needs(Permission.CASE_ASSIGN)
  View handDown(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.HAND_DOWN, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, levels::handDown);
  }

  @PostMapping("/desk/cases/{no}/study")
  View study(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.STUDY, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, triage::study);
  }

  @PostMapping("/desk/cases/{no}/assign")
  View assign(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.ASSIGN, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> triage.assign(act, input.unitId()));
  }

  @PostMapping("/desk/cases/{no}/helper")
  View addHelper(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.HELPER, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> triage.addHelper(act, input.unitId()));
  }
}
