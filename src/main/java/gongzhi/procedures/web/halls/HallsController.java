package gongzhi.procedures.web.halls;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.halls.Hall;
import gongzhi.procedures.halls.Halls;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register of halls at the desk. */
@Controller
@Needs(PUBLISH)
class HallsController {

  private static final String FORM = "procedures/halls/form";
  private static final String PAGE = "procedures/halls/desk-one";

  private final Halls halls;
  private final HallPages made;
  private final HallForms forms;
  private final Ground ground;
  private final Pages pages;

  HallsController(Halls halls, HallPages made, HallForms forms, Ground ground, Pages pages) {
    this.halls = halls;
    this.made = made;
    this.forms = forms;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/halls")
  View list(@RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    return pages.show("procedures/halls/desk", made.desk(ground.at(viewer, in), times));
  }

  @GetMapping("/desk/halls/new")
  View form(Viewer viewer, TimeWords times) {
    return pages.show(FORM, forms.form(viewer, HallForm.BLANK, Problems.none(), times.words()));
  }

  @PostMapping("/desk/halls")
  View register(@ModelAttribute HallForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.form(viewer, form, HallForms.problems(refused), times.words()),
                HallForms.fieldOf(refused.code())));
    long id = halls.register(viewer, form.hall(forms.ground(viewer, form.area())));
    return pages.redirectTo(HallPages.DESK + "/" + id);
  }

  @GetMapping("/desk/halls/{id:[0-9]{1,18}}")
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.page(made.mine(viewer, id), "", times));
  }

  @PostMapping("/desk/halls/{id:[0-9]{1,18}}/close")
  View close(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    Hall hall = made.mine(viewer, id);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(hall, reason, times),
                refused.code().equals("halls.say-why") ? "reason" : ""));
    halls.close(viewer, hall, reason);
    return pages.redirectTo(HallPages.DESK + "/" + id);
  }
}
