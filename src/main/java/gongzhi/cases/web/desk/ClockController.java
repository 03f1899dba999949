package gongzhi.cases.web.desk;

import gongzhi.cases.clocks.Contacts;
import gongzhi.cases.clocks.Pauses;
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

/** Speaking with the reporter, letting a case stand still, and going on with it. */
@Controller
@Needs({
  Permission.CASE_STUDY,
  Permission.CASE_VERIFY,
  Permission.CASE_HANDLE,
  Permission.CASE_REJECT_APPROVE
})
class ClockController {

  private final Contacts contacts;
  private final Pauses pauses;
  private final DeskAnswers answers;

  ClockController(Contacts contacts, Pauses pauses, DeskAnswers answers) {
    this.contacts = contacts;
    this.pauses = pauses;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/contact")
  @Needs({
    Permission.CASE_STUDY,
    Permission.CASE_VERIFY,
    Permission.CASE_HANDLE,
    Permission.CASE_VISIT
  })
  View contact(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.CONTACT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> contacts.record(act, input.how(), input.wasReached()));
  }

  @PostMapping("/desk/cases/{no}/pause")
  @Needs(Permission.CASE_HANDLE)
  View ask(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PAUSE, CaseNo.of(no), input, viewer, times);
    return answers.after(
        sent,
        act -> pauses.ask(act, input.pauseCause(), input.daysAsked("clocks.say-how-many-days")));
  }

  @PostMapping("/desk/cases/{no}/pause-grant")
  @Needs(Permission.CASE_REJECT_APPROVE)
  View grant(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PAUSE_GRANT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, pauses::grant);
  }

  @PostMapping("/desk/cases/{no}/pause-refuse")
  @Needs(Permission.CASE_REJECT_APPROVE)
  View refuse(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PAUSE_REFUSE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, pauses::refuse);
  }

  /** The objection of the reporter does not hold. */
  @PostMapping("/desk/cases/{no}/pause-keep")
  @Needs(Permission.CASE_REJECT_APPROVE)
  View keep(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PAUSE_KEEP, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, pauses::keep);
  }

  @PostMapping("/desk/cases/{no}/resume")
  @Needs({Permission.CASE_HANDLE, Permission.CASE_REJECT_APPROVE})
  View resume(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.RESUME, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, pauses::resume);
  }
}
