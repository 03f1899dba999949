package gongzhi.transparency.web.notices;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import gongzhi.transparency.notices.NoticeDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Notices before they are published: written, looked through, published or thrown away. */
@Controller
@Needs(PUBLISH)
class NoticeDraftsController {

  private static final String FORM = "transparency/notices/form";
  private static final String DRAFT = "transparency/notices/draft";
  private static final String DRAFTS = NoticeWords.DESK + "/drafts";
  private static final String ONE = DRAFTS + "/{id:[0-9]{1,18}}";

  private final NoticeDrafts drafts;
  private final NoticeDesks desks;
  private final NoticeForms forms;
  private final Pages pages;

  NoticeDraftsController(NoticeDrafts drafts, NoticeDesks desks, NoticeForms forms, Pages pages) {
    this.drafts = drafts;
    this.desks = desks;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping(NoticeWords.DESK + "/new")
  View form(
      @RequestParam(defaultValue = "") String replaces,
      @RequestParam(defaultValue = "CORRECTS") String how,
      Viewer viewer,
      TimeWords times) {
    NoticeForm blank =
        replaces.isEmpty()
            ? NoticeForm.BLANK
            : NoticeForm.replacing(desks.mine(viewer, replaces), how);
    return pages.show(FORM, forms.page(DRAFTS, viewer, blank, Problems.none(), times.words()));
  }

  @PostMapping(DRAFTS)
  View keep(@ModelAttribute NoticeForm form, Viewer viewer, TimeWords times) {
    again(DRAFTS, form, viewer, times);
    long id = drafts.keep(viewer, form.text(forms.ground(viewer, form.area())));
    return pages.redirectTo(DRAFTS + "/" + id);
  }

  @GetMapping(ONE)
  View check(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(DRAFT, desks.draft(viewer, id, times));
  }

  @GetMapping(ONE + "/edit")
  View edit(@PathVariable long id, Viewer viewer, TimeWords times) {
    NoticeForm form = NoticeForm.of(drafts.get(viewer, id));
    return pages.show(
        FORM, forms.page(DRAFTS + "/" + id, viewer, form, Problems.none(), times.words()));
  }

  @PostMapping(ONE)
  View change(
      @PathVariable long id, @ModelAttribute NoticeForm form, Viewer viewer, TimeWords times) {
    drafts.get(viewer, id);
    again(DRAFTS + "/" + id, form, viewer, times);
    drafts.change(viewer, id, form.text(forms.ground(viewer, form.area())));
    return pages.redirectTo(DRAFTS + "/" + id);
  }

  @PostMapping(ONE + "/publish")
  View publish(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String sure,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(DRAFT, DRAFT, _ -> new FormAgain(desks.draft(viewer, id, times), "sure"));
    desks.requireSure(viewer, id, sure);
    return pages.redirectTo(NoticeWords.DESK + "/" + drafts.publish(viewer, id));
  }

  @PostMapping(ONE + "/discard")
  View discard(@PathVariable long id, Viewer viewer) {
    drafts.discard(viewer, id);
    return pages.redirectTo(NoticeWords.DESK);
  }

  private void again(String action, NoticeForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.page(action, viewer, form, NoticeForms.problems(refused), times.words()),
                NoticeForms.fieldOf(refused.code())));
  }
}
