package gongzhi.cases.web.profiles;

import static gongzhi.parties.Permission.CASE_STUDY;
import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.cases.profiles.Profiles;
import gongzhi.cases.web.profiles.ProfilePage.EndForm;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The profile of one neighbourhood: reading it, adding to it, saying what no longer holds. */
@Controller
@Needs(PUBLISH)
class ProfileController {

  private static final String FORM = "cases/profiles/entry";
  private static final String PAGE = "cases/profiles/one";

  private final Profiles profiles;
  private final ProfilePages made;
  private final Ground ground;
  private final Pages pages;

  ProfileController(Profiles profiles, ProfilePages made, Ground ground, Pages pages) {
    this.profiles = profiles;
    this.made = made;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/neighbourhoods/{id:[0-9]{1,18}}")
  @Needs({PUBLISH, CASE_STUDY, CASE_SUPERVISE})
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.page(viewer, at(viewer, id), EndForm.BLANK, times));
  }

  @GetMapping("/desk/neighbourhoods/{id:[0-9]{1,18}}/new")
  View form(@PathVariable long id, @ModelAttribute EntryForm form, Viewer viewer, TimeWords times) {
    Area where = mine(viewer, id);
    return pages.show(FORM, EntryPages.page(where, form, Problems.none(), times));
  }

  @PostMapping("/desk/neighbourhoods/{id:[0-9]{1,18}}/entries")
  View add(@PathVariable long id, @ModelAttribute EntryForm form, Viewer viewer, TimeWords times) {
    Area where = mine(viewer, id);
    form.about();
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                EntryPages.page(where, form, EntryPages.problems(refused, form), times),
                EntryPages.fieldOf(refused.code(), form)));
    profiles.add(viewer, where, form.entry());
    return pages.redirectTo(ProfilePages.address(where));
  }

  @PostMapping("/desk/neighbourhoods/{id:[0-9]{1,18}}/entries/{line:[0-9]{1,18}}/end")
  View end(
      @PathVariable long id,
      @PathVariable("line") long entry,
      @ModelAttribute EntryForm form,
      Viewer viewer,
      TimeWords times) {
    Area where = mine(viewer, id);
    EndForm typed =
        new EndForm(
            String.valueOf(entry),
            EntryForm.said(form.words()),
            EntryForm.said(form.asOf()),
            EntryForm.said(form.source()));
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(viewer, where, typed, times),
                field(EntryPages.fieldOf(refused.code(), form), entry)));
    profiles.end(viewer, where, entry, form.entry());
    return pages.redirectTo(ProfilePages.address(where));
  }

  private static String field(String field, long entry) {
    return field.isEmpty() ? "" : field + "-" + entry;
  }

  private Area mine(Viewer viewer, long id) {
    Area where = at(viewer, id);
    viewer.require(PUBLISH, where.path());
    return where;
  }

  private Area at(Viewer viewer, long id) {
    Area where = ground.at(viewer, id);
    if (where.level() != Level.NEIGHBOURHOOD) {
      throw Rejection.notFound("profile.no-such-neighbourhood");
    }
    return where;
  }
}
