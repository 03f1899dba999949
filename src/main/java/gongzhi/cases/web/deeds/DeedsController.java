package gongzhi.cases.web.deeds;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.cases.deeds.Deed;
import gongzhi.cases.deeds.DeedBook;
import gongzhi.cases.deeds.DeedStore;
import gongzhi.cases.web.deeds.DeedForms.Asked;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Deeds at the desk: entering one, correcting one, and the word of the second person. */
@Controller
@Needs(CASE_HANDLE)
class DeedsController {

  private static final String FORM = "cases/deeds/form";
  private static final String PAGE = "cases/deeds/one";
  private static final String ONE = DeedPages.ADDRESS + "/{id:[0-9]{1,18}}";

  private final DeedBook book;
  private final DeedStore store;
  private final DeedPages made;
  private final DeedForms forms;
  private final Pages pages;

  DeedsController(DeedBook book, DeedStore store, DeedPages made, DeedForms forms, Pages pages) {
    this.book = book;
    this.store = store;
    this.made = made;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/desk/deeds")
  @Needs({CASE_HANDLE, PUBLISH, CASE_SUPERVISE})
  View list(@RequestParam(defaultValue = "0") long before, Viewer viewer, TimeWords times) {
    return pages.show("cases/deeds/list", made.desk(viewer, before, times));
  }

  @GetMapping("/desk/deeds/new")
  View form(Viewer viewer, Words words) {
    if (book.organisations(viewer).isEmpty()) {
      throw Rejection.forbidden("deed.no-unit");
    }
    return pages.show(
        FORM, forms.page(null, DeedForm.BLANK, new Asked(viewer, words, Problems.none())));
  }

  @PostMapping("/desk/deeds")
  View enter(@ModelAttribute DeedForm form, Viewer viewer, Words words) {
    keep(null, form, viewer, words);
    return at(book.enter(viewer, form.organisation(), form.deed()));
  }

  @GetMapping(ONE)
  @Needs({CASE_HANDLE, PUBLISH, CASE_SUPERVISE})
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.one(viewer, id, "", times));
  }

  @GetMapping(ONE + "/correct")
  View correction(@PathVariable long id, Viewer viewer, Words words) {
    Deed deed = own(viewer, id);
    return pages.show(
        FORM, forms.page(id, DeedForm.of(deed), new Asked(viewer, words, Problems.none())));
  }

  @PostMapping(ONE + "/correct")
  View correct(@PathVariable long id, @ModelAttribute DeedForm form, Viewer viewer, Words words) {
    own(viewer, id);
    keep(id, form, viewer, words);
    return at(book.correct(viewer, id, form.deed()));
  }

  @PostMapping(ONE + "/publish")
  @Needs({PUBLISH, CASE_SUPERVISE})
  View publish(@PathVariable long id, Viewer viewer, TimeWords times) {
    store.get(id);
    pages.keepForm(PAGE, () -> made.one(viewer, id, "", times));
    book.publish(viewer, id);
    return at(id);
  }

  @PostMapping(ONE + "/refuse")
  @Needs({PUBLISH, CASE_SUPERVISE})
  View refuse(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    store.get(id);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.one(viewer, id, words, times),
                refused.code().equals("deed.say-why-not") ? "words" : ""));
    book.refuse(viewer, id, words);
    return at(id);
  }

  private void keep(@Nullable Long corrects, DeedForm form, Viewer viewer, Words words) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.page(
                    corrects, form, new Asked(viewer, words, DeedForms.problems(refused, form))),
                DeedForms.fieldOf(refused.code(), form)));
  }

  /** An entry of an organisation that the viewer serves. */
  private Deed own(Viewer viewer, long id) {
    Deed deed = store.get(id);
    if (book.organisations(viewer).stream()
        .noneMatch(own -> own.id().equals(deed.organisation()))) {
      throw Rejection.notFound("deed.no-such-deed");
    }
    return deed;
  }

  private View at(long id) {
    return pages.redirectTo(DeedPages.ADDRESS + "/" + id);
  }
}
