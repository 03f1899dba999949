package gongzhi.cases.web.desk;

import gongzhi.cases.confiding.Confidings;
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

/** The second word about what one person hid. */
@Controller
@Needs(Permission.CASE_RESTRICTED)
class ConfidingController {

  private final Confidings confidings;
  private final DeskAnswers answers;

  ConfidingController(Confidings confidings, DeskAnswers answers) {
    this.confidings = confidings;
    this.answers = answers;
  }

  @PostMapping("/desk/cases/{no}/confided-keep")
  View keep(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.CONFIDED_KEEP, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, confidings::keep);
  }

  @PostMapping("/desk/cases/{no}/confided-return")
  View giveBack(
      @PathVariable String no, @ModelAttribute ActInput input, Viewer viewer, TimeWords times) {
    Sent sent = new Sent(DeskAct.CONFIDED_RETURN, CaseNo.of(no), input, viewer, times);
    return answers.after(sent, confidings::giveBack);
  }
}
