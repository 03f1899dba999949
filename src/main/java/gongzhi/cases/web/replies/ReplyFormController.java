package gongzhi.cases.web.replies;

import gongzhi.cases.replies.Replies;
import gongzhi.cases.web.replies.ReplyForms.Asked;
import gongzhi.cases.web.replies.ReplyForms.Purpose;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Writing a text, or another version of one; it applies when another person says so. */
@Controller
@Needs(Permission.CASE_STUDY)
class ReplyFormController {

  private static final String TEMPLATE = "cases/replies/form";
  private static final String NEW = RepliesPages.ADDRESS + "/new";
  private static final String CHANGE = RepliesPages.ADDRESS + "/{reply:[0-9]{1,18}}/change";

  private final Replies replies;
  private final ReplyForms forms;
  private final Pages pages;

  ReplyFormController(Replies replies, ReplyForms forms, Pages pages) {
    this.replies = replies;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping(NEW)
  View begin(Viewer viewer, Words words) {
    return pages.show(
        TEMPLATE, forms.page(fresh(words), ReplyForm.BLANK, Asked.first(viewer, words)));
  }

  @PostMapping(NEW)
  View propose(@ModelAttribute ReplyForm form, Viewer viewer, Words words) {
    keep(fresh(words), form, viewer, words);
    long reply = replies.propose(viewer, forms.ground(viewer, form.area()), form.text());
    return pages.redirectTo(RepliesPages.ADDRESS + "/" + reply);
  }

  @GetMapping(CHANGE)
  View change(@PathVariable long reply, Viewer viewer, Words words) {
    ReplyForm present = ReplyForm.of(replies.current(reply));
    return pages.show(
        TEMPLATE, forms.page(other(reply, words), present, Asked.first(viewer, words)));
  }

  @PostMapping(CHANGE)
  View proposeChange(
      @PathVariable long reply, @ModelAttribute ReplyForm form, Viewer viewer, Words words) {
    keep(other(reply, words), form, viewer, words);
    replies.current(reply);
    replies.change(viewer, reply, form.text());
    return pages.redirectTo(RepliesPages.ADDRESS + "/" + reply);
  }

  private void keep(Purpose purpose, ReplyForm form, Viewer viewer, Words words) {
    pages.keepForm(
        TEMPLATE,
        TEMPLATE,
        refused ->
            new FormAgain(
                forms.page(purpose, form, Asked.again(viewer, words, refused)),
                ReplyForms.fieldOf(refused.code())));
  }

  private static Purpose fresh(Words words) {
    return new Purpose(words.of("replies.new"), NEW, RepliesPages.ADDRESS, true);
  }

  private static Purpose other(long reply, Words words) {
    String address = RepliesPages.ADDRESS + "/" + reply;
    return new Purpose(words.of("replies.change"), address + "/change", address, false);
  }
}
