package gongzhi.cases.web.desk;

import gongzhi.cases.Handling;
import gongzhi.cases.ending.Ratings;
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

/** The work itself: what the unit sends to which a case was given, and its call after a rating. */
@Controller
@Needs({Permission.CASE_HANDLE, Permission.CASE_ASSIGN})
class HandlingController {

  private final Handling handling;
  private final Ratings ratings;
  private final DeskAnswers answers;

  HandlingController(Handling handling, Ratings ratings, DeskAnswers answers) {
    this.handling = handling;
    this.ratings = ratings;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/accept")
  View accept(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.ACCEPT, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, handling::accept);
  }

  @PostMapping("/desk/cases/{no}/transfer")
  View transfer(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.TRANSFER, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> handling.transfer(act, input.unitId()));
  }

  @PostMapping("/desk/cases/{no}/return")
  View giveBack(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.RETURN, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, handling::giveBack);
  }

  @PostMapping("/desk/cases/{no}/progress")
  View progress(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.PROGRESS, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, handling::progress);
  }

  @PostMapping("/desk/cases/{no}/helped")
  View helped(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.HELPED, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, handling::helped);
  }

  @PostMapping("/desk/cases/{no}/done")
  View reportDone(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.DONE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, handling::reportDone);
  }

  @PostMapping("/desk/cases/{no}/explain")
  View explain(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.EXPLAIN, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> handling.explain(act, ActInput.text(input.remedy())));
  }

  @PostMapping("/desk/cases/{no}/start")
  View start(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.START, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> handling.start(act, input.endOfDay()));
  }

  @PostMapping("/desk/cases/{no}/call-back")
  View callBack(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.CALL_BACK, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> ratings.callBack(act, input.callBackOutcome()));
  }
}
