package gongzhi.cases.web.special;

import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.GRID_APPROVE;
import static gongzhi.parties.Permission.GRID_CHANGE;

import gongzhi.cases.grids.SpecialDesk;
import gongzhi.cases.web.SecondLook;
import gongzhi.cases.web.grids.SpecialChecks;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Crumb;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.GridChanges;
import gongzhi.territory.changes.SpecialGrids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** Special-purpose grids: which there are, and proposing that one begins, changes or ends. */
@Controller
@Needs(GRID_CHANGE)
class SpecialController {

  private static final String FORM = "cases/special/form";

  private final SpecialDesk desk;
  private final SpecialPages lists;
  private final SpecialForms forms;
  private final SpecialChecks checks;
  private final Grounds grounds;
  private final Pages pages;

  /** Where the viewer serves, and what stands there. */
  @Component("specialGrounds")
  record Grounds(Ground ground, Areas areas, Posts posts, GridChanges changes) {}

  SpecialController(
      SpecialDesk desk,
      SpecialPages lists,
      SpecialForms forms,
      SpecialChecks checks,
      Grounds grounds,
      Pages pages) {
    this.desk = desk;
    this.lists = lists;
    this.forms = forms;
    this.checks = checks;
    this.grounds = grounds;
    this.pages = pages;
  }

  @GetMapping("/desk/grids/special")
  @Needs({GRID_CHANGE, GRID_APPROVE, CASE_SUPERVISE})
  View list(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    Area where = grounds.ground().at(viewer, in);
    return pages.show("cases/special/list", lists.page(viewer, where, after, times));
  }

  /** The form for a community; above one, the communities to choose from. */
  @GetMapping("/desk/grids/special/new")
  View begin(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      TimeWords times) {
    Area where = grounds.ground().at(viewer, in);
    viewer.require(GRID_CHANGE, where.path());
    if (where.level().isAbove(Level.COMMUNITY)) {
      return pages.show("cases/special/choose", choose(where));
    }
    Area community = grounds.areas().ancestor(where, Level.COMMUNITY).orElse(where);
    return form(ChangeKind.BEGIN_SPECIAL, community, sent, times);
  }

  @GetMapping("/desk/grids/special/{id:[0-9]{1,18}}/host")
  View host(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      TimeWords times) {
    return form(ChangeKind.HOST_SPECIAL, one(viewer, id), sent, times);
  }

  @GetMapping("/desk/grids/special/{id:[0-9]{1,18}}/end")
  View end(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      Viewer viewer,
      TimeWords times) {
    return form(ChangeKind.END_SPECIAL, one(viewer, id), sent, times);
  }

  /** Shows whom it would concern; nothing is written yet. */
  @GetMapping("/desk/grids/special/check")
  View check(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, TimeWords times) {
    SpecialForm form = own(viewer, sent);
    keep(form, times);
    var plan = form.plan(grounds.areas(), grounds.changes());
    var host = form.host(grounds.posts());
    desk.check(plan, host);
    return pages.show(
        "cases/grids/check",
        checks.page(
            plan,
            host,
            new SpecialChecks.Way(form.fields(), form.forEveryone(), back(form)),
            times));
  }

  @PostMapping("/desk/grids/special")
  View propose(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, TimeWords times) {
    SpecialForm form = own(viewer, sent);
    keep(form, times);
    SecondLook.require(form.one("looked").equals("true"));
    var plan = form.plan(grounds.areas(), grounds.changes());
    long id = desk.propose(viewer, plan, form.host(grounds.posts()));
    return pages.redirectTo("/desk/grids/changes/" + id);
  }

  private void keep(SpecialForm form, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.page(form, SpecialForms.problems(refused), times),
                SpecialForms.fieldOf(refused.code())));
  }

  private View form(ChangeKind kind, Area on, MultiValueMap<String, String> sent, TimeWords times) {
    MultiValueMap<String, String> all = new LinkedMultiValueMap<>(sent);
    all.set("kind", kind.name());
    all.set("on", on.id().toString());
    return pages.show(FORM, forms.page(new SpecialForm(all), Problems.none(), times));
  }

  private Area one(Viewer viewer, long id) {
    Area grid = grounds.ground().at(viewer, id);
    viewer.require(GRID_CHANGE, grid.path());
    if (!SpecialGrids.isSpecial(grid)) {
      throw Rejection.notFound("grid-change.not-a-special-grid");
    }
    return grid;
  }

  /** What was asked for, about the viewer's own ground. */
  private SpecialForm own(Viewer viewer, MultiValueMap<String, String> sent) {
    SpecialForm form = new SpecialForm(sent);
    viewer.require(GRID_CHANGE, grounds.ground().at(viewer, form.on().value()).path());
    return form;
  }

  private List<Crumb> choose(Area where) {
    return grounds.areas().descendants(where, Level.COMMUNITY, null, Areas.MOST).stream()
        .map(area -> new Crumb(area.name(), SpecialPages.ADDRESS + "/new?in=" + area.id()))
        .toList();
  }

  private static String back(SpecialForm form) {
    String path =
        switch (form.kind()) {
          case HOST_SPECIAL -> "/" + form.on() + "/host";
          case END_SPECIAL -> "/" + form.on() + "/end";
          default -> "/new";
        };
    var address = UriComponentsBuilder.fromPath(SpecialPages.ADDRESS + path);
    if (form.kind() == ChangeKind.BEGIN_SPECIAL) {
      address.queryParam("in", form.on());
    }
    form.fields().forEach(field -> address.queryParam(field.name(), "{x}"));
    return address
        .encode()
        .buildAndExpand(form.fields().stream().map(field -> field.value()).toArray())
        .toUriString();
  }
}
