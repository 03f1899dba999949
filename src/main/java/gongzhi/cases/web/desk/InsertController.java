package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.replies.Replies;
import gongzhi.cases.replies.Reply;
import gongzhi.cases.web.desk.DeskCasePages.Asked;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Puts a text behind what was typed into an answer; nothing typed is lost, nothing is sent. */
@Controller
@Needs({Permission.CASE_HANDLE, Permission.CASE_REJECT})
class InsertController {

  private final Replies replies;
  private final DeskCasePages casePages;
  private final DeskReader reader;
  private final Pages pages;

  InsertController(Replies replies, DeskCasePages casePages, DeskReader reader, Pages pages) {
    this.replies = replies;
    this.casePages = casePages;
    this.reader = reader;
    this.pages = pages;
  }

  @PostMapping("/desk/cases/{no}/{act:[a-z-]{1,30}}/insert")
  View insert(
      @PathVariable String no,
      @PathVariable String act,
      @ModelAttribute ActInput input,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    reader.sheet(about);
    DeskAct into =
        DeskAct.at(act)
            .filter(AnswerChecks::isAnswer)
            .orElseThrow(() -> Rejection.notFound("replies.no-such-text"));
    pages.keepForm(
        DeskPanels.PAGE,
        DeskPanels.partial(about, pages),
        refused ->
            new FormAgain(
                casePages.page(about, Asked.again(Again.of(into, input, refused)), viewer, times),
                ""));
    Again again = Again.typing(into, input.saying(joined(input, text(input))));
    return pages.show(
        DeskPanels.PAGE,
        DeskPanels.partial(about, pages),
        casePages.page(about, Asked.again(again), viewer, times));
  }

  private Reply text(ActInput input) {
    if (input.reply() == null || input.reply() <= 0) {
      throw Rejection.invalid("replies.choose-text");
    }
    return replies.current(input.reply());
  }

  private static String joined(ActInput input, Reply text) {
    String typed = ActInput.text(input.words());
    return typed.isEmpty() ? text.words() : typed + "\n" + text.words();
  }
}
