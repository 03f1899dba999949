package gongzhi.cases.web.register;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.register.Follows;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What a resident follows of the public register, and what is new there. */
@Controller
@SignedIn
class FollowsController {

  private final Follows follows;
  private final FollowGround ground;
  private final FollowsPages followed;
  private final Pages pages;

  FollowsController(Follows follows, FollowGround ground, FollowsPages followed, Pages pages) {
    this.follows = follows;
    this.ground = ground;
    this.followed = followed;
    this.pages = pages;
  }

  @GetMapping("/me/follows")
  @OwnTransactions
  View mine(@ModelAttribute FollowForm form, Viewer viewer, TimeWords times) {
    Follows.requireResident(viewer);
    return pages.show("cases/register/follows", followed.of(viewer, form, times));
  }

  @PostMapping("/me/follows")
  View begin(@ModelAttribute FollowForm form, Viewer viewer) {
    Follows.requireResident(viewer);
    Area area = ground.of(form);
    boolean one = !form.caseNo().isEmpty();
    follows.begin(
        viewer, area.id(), one ? "" : form.category(), one ? CaseNo.of(form.caseNo()).value() : "");
    return pages.redirectTo("/me/follows");
  }

  @PostMapping("/me/follows/{id:[0-9]{1,18}}/end")
  View end(@PathVariable long id, Viewer viewer) {
    follows.end(viewer, id);
    return pages.redirectTo("/me/follows");
  }
}
