package gongzhi.cases.web.desk;

import gongzhi.cases.Decisions;
import gongzhi.cases.Reclassifying;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.supervision.Reminders;
import gongzhi.cases.supervision.Supervisions;
import gongzhi.insight.Recognisable;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What an officer or the level above decides alone about a case. */
@Controller
@Needs({
  Permission.CASE_STUDY,
  Permission.CASE_ASSIGN,
  Permission.CASE_MERGE,
  Permission.CASE_SUPERVISE
})
class DecisionController {

  private final Decisions decisions;
  private final Supervisions supervisions;
  private final Reminders reminders;
  private final Reclassifying reclassifying;
  private final DeskAnswers answers;

  DecisionController(
      Decisions decisions,
      Supervisions supervisions,
      Reminders reminders,
      Reclassifying reclassifying,
      DeskAnswers answers) {
    this.decisions = decisions;
    this.supervisions = supervisions;
    this.reminders = reminders;
    this.reclassifying = reclassifying;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/merge")
  View merge(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.MERGE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> decisions.merge(act, input.lead()));
  }

  @PostMapping("/desk/cases/{no}/supervise")
  View supervise(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.SUPERVISE, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, act -> supervisions.supervise(act, input.endOfDayIfAny()));
  }

  @PostMapping("/desk/cases/{no}/remind")
  View remind(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.REMIND, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, reminders::remind);
  }

  @PostMapping("/desk/cases/{no}/reclassify")
  View reclassify(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.RECLASSIFY, CaseNo.of(no), input, viewer, times);
    return answers.after(
        sent,
        act -> reclassifying.reclassify(act, ActInput.text(input.category()), input.matter()));
  }

  /** After the page that asks once more, and for a tick where it found something. */
  @PostMapping("/desk/cases/{no}/publish")
  View publish(
      @PathVariable String no,
      @RequestParam(defaultValue = "false") boolean looked,
      @ModelAttribute ActInput input,
      Viewer viewer,
      TimeWords times) {
    Sent sent = new Sent(DeskAct.PUBLISH, CaseNo.of(no), input, viewer, times);
    return answers.after(
        sent,
        act -> {
          Case published = decisions.publish(act);
          if (!looked && !Recognisable.in(act.words()).isEmpty()) {
            throw Rejection.invalid("publication.look-first");
          }
          return published;
        });
  }
}
