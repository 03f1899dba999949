package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.whistle.RefusedCalls;
import gongzhi.cases.whistle.Whistles;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Calling units to a case, coming, reporting, ending the call, and looking into refusals. */
@Controller
@Needs({Permission.CASE_WHISTLE, Permission.CASE_HANDLE, Permission.CASE_SUPERVISE})
class WhistleController {

  private final Whistles whistles;
  private final RefusedCalls refusals;
  private final DeskAnswers answers;

  WhistleController(Whistles whistles, RefusedCalls refusals, DeskAnswers answers) {
    this.whistles = whistles;
    this.refusals = refusals;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/whistle")
  @Needs(Permission.CASE_WHISTLE)
  View blow(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.WHISTLE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> whistles.blow(act, input.whistleKind(), input.unitIds()));
  }

  @PostMapping("/desk/cases/{no}/whistle-answer")
  @Needs(Permission.CASE_HANDLE)
  View answer(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.WHISTLE_ANSWER, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, whistles::answer);
  }

  @PostMapping("/desk/cases/{no}/whistle-decline")
  @Needs(Permission.CASE_HANDLE)
  View decline(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.WHISTLE_DECLINE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, whistles::decline);
  }

  @PostMapping("/desk/cases/{no}/whistle-report")
  @Needs(Permission.CASE_HANDLE)
  View report(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.WHISTLE_REPORT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> whistles.report(act, input.onlyMark()));
  }

  @PostMapping("/desk/cases/{no}/whistle-call-off")
  @Needs(Permission.CASE_WHISTLE)
  View callOff(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.WHISTLE_CALL_OFF, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, whistles::callOff);
  }

  @PostMapping("/desk/cases/{no}/whistle-end")
  @Needs(Permission.CASE_WHISTLE)
  View end(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.WHISTLE_END, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> whistles.end(act, input.marksOfUnits()));
  }

  @PostMapping("/desk/cases/{no}/whistle-look")
  @Needs(Permission.CASE_SUPERVISE)
  View look(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.WHISTLE_LOOK, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, refusals::look);
  }
}
