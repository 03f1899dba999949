package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.Mediations;
import gongzhi.cases.mediation.Outcomes;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The mediation of one's own matter: whether one wants it, what came of it, and the way out. */
@Controller
@SignedIn
class OwnMediationController {

  private final Mediations mediations;
  private final Outcomes outcomes;
  private final OwnMediation own;
  private final Pages pages;

  OwnMediationController(Mediations mediations, Outcomes outcomes, OwnMediation own, Pages pages) {
    this.mediations = mediations;
    this.outcomes = outcomes;
    this.own = own;
    this.pages = pages;
  }

  /** What a side can say. */
  enum Word {
    WANTED,
    REFUSED,
    LEFT
  }

  @GetMapping("/cases/{no}/mediation")
  View show(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show("cases/mediation/own", own.page(CaseNo.of(no), viewer, times));
  }

  @PostMapping("/cases/{no}/mediation")
  View answer(
      @PathVariable String no,
      @RequestParam(required = false) @Nullable Word word,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    own.requireOwn(about, viewer);
    pages.keepForm("cases/mediation/own", () -> own.page(about, viewer, times));
    Act act = Act.of(viewer, about, "");
    if (word == null) {
      throw Rejection.invalid("mediation.choose-answer");
    }
    Case _ =
        switch (word) {
          case WANTED -> mediations.answer(act, true);
          case REFUSED -> mediations.answer(act, false);
          case LEFT -> outcomes.leave(act);
        };
    return pages.redirectTo("/cases/" + about + "/mediation");
  }
}
