package gongzhi.cases.web.grid;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.Sight;
import gongzhi.cases.web.desk.AnswerChecks;
import gongzhi.cases.web.desk.FormPhotos;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One task: looking at it, and doing what its card offers. */
@Controller
@Needs(Permission.CASE_SEE)
class TaskController {

  private final TaskPages taskPages;
  private final TaskActs acts;
  private final FormPhotos photos;
  private final Pages pages;
  private final AnswerChecks checks;
  private final Sight sight;
  private final Meanwhile meanwhile;

  TaskController(
      TaskPages taskPages,
      TaskActs acts,
      FormPhotos photos,
      Pages pages,
      AnswerChecks checks,
      Sight sight,
      Meanwhile meanwhile) {
    this.sight = sight;
    this.checks = checks;
    this.meanwhile = meanwhile;
    this.taskPages = taskPages;
    this.acts = acts;
    this.photos = photos;
    this.pages = pages;
  }

  /** The task; with an action, its form stands open on the card. */
  @GetMapping("/grid/tasks/{no}")
  View show(
      @PathVariable String no,
      @RequestParam(name = "do", defaultValue = "") String word,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "cases/grid/task",
        "cases/grid/task-card",
        taskPages.page(CaseNo.of(no), asked(word), viewer, times));
  }

  /** The form of an action; none for what one tap does. */
  private static Cards.Doing asked(String word) {
    return word.isEmpty() || Offer.named(word).isDirect()
        ? Cards.Doing.NOTHING
        : new Cards.Doing(Offer.named(word), "");
  }

  /** For a phone that came too late: what was done since it knew the task. */
  @GetMapping("/grid/tasks/{no}/meanwhile")
  View meanwhile(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(name = "do", defaultValue = "") String word,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "cases/grid/meanwhile",
        meanwhile.of(new Meanwhile.Asked(CaseNo.of(no), seen, word), viewer, times));
  }

  @PostMapping("/grid/tasks/{no}/{word}")
  View act(
      @PathVariable String no,
      @PathVariable String word,
      @ModelAttribute ActForm form,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    Offer offer = Offer.named(word);
    keepForm(about, offer, form, new At(viewer, times));
    List<String> kept = photos.keep(form.before(), form.uploads());
    keepForm(about, offer, form.with(kept), new At(viewer, times));
    Case acted = acts.run(offer, form.act(viewer, about, kept), form.way());
    if (offer.isAnswer()) {
      checks.afterwards(viewer, form.told(offer), acted);
    }
    return pages.redirectTo(
        offer == Offer.TAKE && sight.keeps(about)
            ? "/grid/tasks/" + about
            : "/grid/today?done=" + about);
  }

  /** Who looks, and when. */
  private record At(Viewer viewer, TimeWords times) {}

  /** Should it be refused, the card comes back with what was typed and the photos kept so far. */
  private void keepForm(CaseNo about, Offer offer, ActForm form, At at) {
    Cards.Doing again = offer.isDirect() ? Cards.Doing.NOTHING : doing(offer, form);
    pages.keepForm(
        "cases/grid/task",
        "cases/grid/task",
        refused ->
            new FormAgain(
                taskPages.page(
                    about,
                    AnswerChecks.isAbout(refused) ? hinted(about, offer, form, at.times()) : again,
                    at.viewer(),
                    at.times()),
                ""));
  }

  private static Cards.Doing doing(Offer offer, ActForm form) {
    return new Cards.Doing(offer, form.words()).keeping(form.before());
  }

  private Cards.Doing hinted(CaseNo about, Offer offer, ActForm form, TimeWords times) {
    AnswerChecks.Told told = form.told(offer);
    return doing(offer, form)
        .hinting(offer.word(), checks.hints(about, told, times.words()), told.anyway());
  }
}
