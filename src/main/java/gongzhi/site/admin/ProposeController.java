package gongzhi.site.admin;

import static gongzhi.parties.Permission.POST_PROPOSE;

import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.appointments.Appointments;
import gongzhi.parties.appointments.Appointments.Vacancy;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.login.FreshProof;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Proposing that somebody takes up or leaves a post; a second person decides. */
@Controller
@Needs(POST_PROPOSE)
class ProposeController {

  private static final String FORM = "site/admin/propose";

  private final Appointments appointments;
  private final People people;
  private final Areas areas;
  private final ProposePages forms;
  private final FreshProof proof;
  private final Pages pages;

  ProposeController(
      Appointments appointments,
      People people,
      Areas areas,
      ProposePages forms,
      FreshProof proof,
      Pages pages) {
    this.appointments = appointments;
    this.people = people;
    this.areas = areas;
    this.forms = forms;
    this.proof = proof;
    this.pages = pages;
  }

  @GetMapping("/admin/posts/new")
  @FreshLogin
  View form(@ModelAttribute ProposeForm typed, Viewer viewer, TimeWords times) {
    requireGround(typed, viewer);
    return pages.show(FORM, forms.appointing(typed, viewer, times));
  }

  /** A proof that has aged is asked for in the form itself, so that nothing typed is lost. */
  @PostMapping("/admin/posts/new")
  View propose(
      @ModelAttribute ProposeForm typed,
      Viewer known,
      TimeWords times,
      HttpServletRequest request,
      HttpServletResponse response) {
    Area area = requireGround(typed, known);
    ProposePage again = forms.appointing(typed, known, times);
    pages.keepForm(FORM, () -> again);
    Viewer viewer = proof.of(known, typed.proof(), request, response);
    PartyId unit = typed.unit() == null || typed.unit() == 0 ? null : new PartyId(typed.unit());
    Vacancy vacancy = new Vacancy(typed.role(), area.id(), unit, typed.standsIn(), typed.basis());
    appointments.propose(viewer, person(typed), vacancy, typed.term());
    return pages.redirectTo("/admin/proposals?done=proposed");
  }

  @GetMapping("/admin/posts/{id:[0-9]{1,18}}/end")
  @FreshLogin
  View endForm(
      @PathVariable long id, @ModelAttribute ProposeForm typed, Viewer viewer, TimeWords times) {
    return pages.show("site/admin/check", forms.ending(held(id, viewer), typed, viewer, times));
  }

  @PostMapping("/admin/posts/{id:[0-9]{1,18}}/end")
  View end(
      @PathVariable long id,
      @ModelAttribute ProposeForm typed,
      Viewer known,
      TimeWords times,
      HttpServletRequest request,
      HttpServletResponse response) {
    Post post = held(id, known);
    pages.keepForm("site/admin/check", () -> forms.ending(post, typed, known, times));
    Viewer viewer = proof.of(known, typed.proof(), request, response);
    appointments.proposeEnd(viewer, id, typed.basis(), typed.term());
    return pages.redirectTo("/admin/proposals?done=proposed");
  }

  private Post held(long id, Viewer viewer) {
    Post post = appointments.held(id);
    viewer.require(POST_PROPOSE, post.areaPath());
    return post;
  }

  private Area requireGround(ProposeForm typed, Viewer viewer) {
    Area area = areas.get(new AreaId(typed.ground()));
    viewer.require(POST_PROPOSE, area.path());
    return area;
  }

  /** Somebody known by the phone, else entered with the name that was typed. */
  private PartyId person(ProposeForm typed) {
    PhoneNumber phone = PhoneNumber.parse(typed.phone());
    return people.withPhone(phone).orElseGet(() -> entered(typed, phone));
  }

  private PartyId entered(ProposeForm typed, PhoneNumber phone) {
    if (typed.name().isEmpty() || typed.name().length() > 30) {
      throw Rejection.invalid("person.name-length");
    }
    return people.enter(new Person(typed.how().address(typed.name()), typed.name(), phone, null));
  }
}
