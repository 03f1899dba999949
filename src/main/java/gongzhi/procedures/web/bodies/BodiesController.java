package gongzhi.procedures.web.bodies;

import static gongzhi.parties.Permission.MEETING_CALL;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.OpenToAll;
import gongzhi.procedures.bodies.BodyRoster;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** BodyRoster: their terms and members, kept at the desk and read by everybody. */
@Controller
@Needs(MEETING_CALL)
class BodiesController {

  private static final String ONE = "/{area:[0-9]{1,18}}/{key:[a-z-]{2,40}}";
  private static final String PAGE = "procedures/bodies/one";

  private final BodyRoster bodies;
  private final BodyPages made;
  private final Pages pages;

  BodiesController(BodyRoster bodies, BodyPages made, Pages pages) {
    this.bodies = bodies;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping("/desk/bodies")
  View board(@RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    return pages.show("procedures/bodies/board", made.board(viewer, in, times));
  }

  @GetMapping("/desk/bodies" + ONE)
  View one(@PathVariable long area, @PathVariable String key, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.desk(made.mine(viewer, area, key), BodyForm.BLANK, times));
  }

  @PostMapping("/desk/bodies" + ONE + "/terms")
  View term(
      @PathVariable long area,
      @PathVariable String key,
      @ModelAttribute BodyForm form,
      Viewer viewer,
      TimeWords times) {
    KeptBody body = kept(viewer, area, key, form, times);
    bodies.open(viewer, body, BodyForm.day(form.begins()), BodyForm.said(form.basis()));
    return back(body);
  }

  @PostMapping("/desk/bodies" + ONE + "/members")
  View member(
      @PathVariable long area,
      @PathVariable String key,
      @ModelAttribute BodyForm form,
      Viewer viewer,
      TimeWords times) {
    KeptBody body = kept(viewer, area, key, form, times);
    bodies.add(viewer, body, form.member(body.sides()));
    return back(body);
  }

  @PostMapping("/desk/bodies" + ONE + "/members/{line:[0-9]{1,18}}/leave")
  View leave(
      @PathVariable long area,
      @PathVariable String key,
      @PathVariable long line,
      @RequestParam(defaultValue = "") String why,
      Viewer viewer) {
    KeptBody body = made.mine(viewer, area, key);
    bodies.leave(viewer, body, line, why);
    return back(body);
  }

  @PostMapping("/desk/bodies" + ONE + "/members/{line:[0-9]{1,18}}/ties")
  View tie(
      @PathVariable long area,
      @PathVariable String key,
      @PathVariable long line,
      @RequestParam(defaultValue = "") String tie,
      Viewer viewer) {
    KeptBody body = made.mine(viewer, area, key);
    bodies.declare(viewer, body, line, BodyForm.tie(tie));
    return back(body);
  }

  @PostMapping("/desk/bodies" + ONE + "/members/{line:[0-9]{1,18}}/phone")
  View phone(
      @PathVariable long area,
      @PathVariable String key,
      @PathVariable long line,
      @RequestParam(defaultValue = "") String phone,
      Viewer viewer) {
    KeptBody body = made.mine(viewer, area, key);
    bodies.phone(viewer, body, line, phone);
    return back(body);
  }

  @GetMapping("/meetings/bodies" + ONE)
  @OpenToAll
  View open(@PathVariable long area, @PathVariable String key, TimeWords times) {
    return pages.show("procedures/bodies/open", made.open(area, key, times));
  }

  private KeptBody kept(Viewer viewer, long area, String key, BodyForm form, TimeWords times) {
    KeptBody body = made.mine(viewer, area, key);
    pages.keepForm(
        PAGE,
        PAGE,
        refused -> new FormAgain(made.desk(body, form, times), BodyPages.fieldOf(refused.code())));
    return body;
  }

  private View back(KeptBody body) {
    return pages.redirectTo(BodyPages.address(body));
  }
}
