package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.Mediations;
import gongzhi.cases.mediation.Mediations.Plan;
import gongzhi.cases.mediation.Outcomes;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.mediation.MediationPages.Again;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.files.Photos;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The page on which a committee keeps the course of a mediation. */
@Controller
@Needs({Permission.CASE_SEE, Permission.CASE_HANDLE})
class MediationController {

  private static final String TEMPLATE = "cases/mediation/page";

  private final Mediations mediations;
  private final Outcomes outcomes;
  private final MediationPages mediationPages;
  private final OtherSides others;
  private final JdbcClient db;
  private final Photos photos;
  private final Pages pages;

  MediationController(
      Mediations mediations,
      Outcomes outcomes,
      MediationPages mediationPages,
      OtherSides others,
      JdbcClient db,
      Photos photos,
      Pages pages) {
    this.mediations = mediations;
    this.outcomes = outcomes;
    this.mediationPages = mediationPages;
    this.others = others;
    this.db = db;
    this.photos = photos;
    this.pages = pages;
  }

  @GetMapping("/desk/cases/{no}/mediation")
  View show(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, mediationPages.of(CaseNo.of(no), Again.NOTHING, viewer, times));
  }

  @PostMapping("/desk/cases/{no}/mediation/{step}")
  @Needs(Permission.CASE_HANDLE)
  View act(
      @PathVariable String no,
      @PathVariable String step,
      @ModelAttribute MediationForm form,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    MediationStep wanted = MediationStep.of(step);
    MediationSubject subject = MediationSubject.read(db, about);
    pages.keepForm(
        TEMPLATE,
        TEMPLATE,
        refused -> {
          boolean asks = OtherSides.ASKS_WHO.equals(refused.code());
          Again again = new Again(wanted, form, asks);
          return new FormAgain(mediationPages.of(about, again, viewer, times), asks ? "same" : "");
        });
    List<String> pictures = new ArrayList<>(Objects.requireNonNull(form.photos()));
    pictures.addAll(photos.keep(Objects.requireNonNull(form.files())));
    Act act = new Act(viewer, about, form.version(), form.said(), false, pictures);
    Case _ = done(wanted, act, form, subject);
    return pages.redirectTo("/desk/cases/" + about + "/mediation");
  }

  private Case done(MediationStep step, Act act, MediationForm form, MediationSubject subject) {
    return switch (step) {
      case BEGIN ->
          mediations.begin(
              act, new Plan(others.named(form, subject.areaId(), act.by()), form.isOpen()));
      case NOTE -> mediations.note(act, form.sideAsked(), form.answer());
      case CHOOSE -> mediations.choose(act, form.chosen());
      case HEAR -> outcomes.hear(act);
      case AGREE -> outcomes.agree(act, form.agreement());
      case FAIL -> outcomes.fail(act);
      case WARN -> outcomes.warn(act);
      case KEPT -> outcomes.lookAfter(act, form.found());
    };
  }
}
