package gongzhi.ballots.web;

import gongzhi.ballots.register.RollObjections;
import gongzhi.ballots.register.Wrong;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Posted rolls: everybody looks whether they are on them, and says what is wrong. */
@Controller
class RollsController {

  private static final String PAGE = "ballots/open-roll";

  private final OpenRollPages made;
  private final RollObjections objections;
  private final Pages pages;

  RollsController(OpenRollPages made, RollObjections objections, Pages pages) {
    this.made = made;
    this.objections = objections;
    this.pages = pages;
  }

  @GetMapping("/polls/rolls/{id:[0-9]{1,18}}")
  @OpenToAll
  View one(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(PAGE, made.page(id, after, viewer, times));
  }

  @PostMapping("/polls/rolls/{id:[0-9]{1,18}}/objections")
  @SignedIn
  View object(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer entry,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    made.page(id, 0, viewer, times);
    if (!PollPages.mayVote(viewer)) {
      throw Rejection.forbidden("roll.residents-object");
    }
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(made.page(id, 0, viewer, times), "words"));
    objections.own(viewer, id, new Wrong(entry, words));
    return pages.redirectTo("/polls/rolls/" + id);
  }
}
