package gongzhi.cases.web.mediation;

import gongzhi.cases.web.desk.SamePerson;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a dispute is with: an organisation of the ground, or a person who is entered. */
@Component
class OtherSides {

  /** Refusal that asks whether it is the same person. */
  static final String ASKS_WHO = "mediation.same-asked";

  private final Posts posts;
  private final Areas areas;
  private final People people;
  private final SamePerson same;
  private final ProgramWork program;

  OtherSides(Posts posts, Areas areas, People people, SamePerson same, ProgramWork program) {
    this.posts = posts;
    this.areas = areas;
    this.people = people;
    this.same = same;
    this.program = program;
  }

  /** The organisations of the ground and above it, but for the committee itself. */
  List<Choice> units(long area, @Nullable PartyId committee, @Nullable Long chosen) {
    Area here = areas.get(new AreaId(area));
    return areas.ancestors(here).stream()
        .flatMap(one -> posts.basedIn(one).stream().filter(unit -> unit.area().equals(one.id())))
        .filter(unit -> !unit.id().equals(committee))
        .map(Organisation::id)
        .distinct()
        .map(id -> Choice.plain(id.toString(), posts.label(id), Objects.equals(chosen, id.value())))
        .toList();
  }

  /**
   * Those the form names; a person is found by phone, or entered. Refuses (422) while nobody has
   * said whether it is whoever is known by this phone under another name.
   */
  List<PartyId> named(MediationForm form, long area, Viewer viewer) {
    Optional<PartyId> unit = Optional.ofNullable(form.unit()).map(this::unit);
    String name = MediationForm.text(form.name());
    String phone = MediationForm.text(form.phone());
    if (name.isEmpty() && !phone.isEmpty()) {
      throw Rejection.invalid("mediation.name-is-missing");
    }
    Optional<PartyId> person =
        name.isEmpty()
            ? Optional.empty()
            : Optional.of(enter(person(name, phone, area), form.same(), viewer));
    return Stream.of(unit, person).flatMap(Optional::stream).toList();
  }

  private PartyId unit(long id) {
    return posts
        .organisation(new PartyId(id))
        .map(Organisation::id)
        .orElseThrow(() -> Rejection.invalid("mediation.no-such-unit"));
  }

  private Person person(String name, String phone, long area) {
    @Nullable PhoneNumber number = phone.isEmpty() ? null : PhoneNumber.parse(phone);
    return new Person(name, null, number, areas.get(new AreaId(area)).path());
  }

  private PartyId enter(Person said, @Nullable String answer, Viewer viewer) {
    same.unanswered(said, answer, viewer)
        .ifPresent(
            known -> {
              throw Rejection.invalid(ASKS_WHO, known.phone(), known.name());
            });
    boolean somebodyElse = same.isSomebodyElse(answer, said);
    return program.call(() -> somebodyElse ? people.enterApart(said) : people.enter(said));
  }
}
