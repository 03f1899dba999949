package gongzhi.cases.web.desk;

import gongzhi.cases.Intake;
import gongzhi.cases.path.Channel;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what an officer wrote down: the same door, the same rights as a report by phone. */
@Component
public class Registration {

  private final Intake intake;
  private final People people;
  private final Areas areas;
  private final SamePerson same;
  private final ProgramWork program;
  private final PostalAddress addresses;

  Registration(
      Intake intake,
      People people,
      SamePerson same,
      Areas areas,
      ProgramWork program,
      PostalAddress addresses) {
    this.intake = intake;
    this.people = people;
    this.same = same;
    this.areas = areas;
    this.program = program;
    this.addresses = addresses;
  }

  /**
   * The receipt; the reporter is found by phone or entered, or stays anonymous without phone,
   * address for letters and name. Whoever leaves the phone of another name stays a person of their
   * own, unless the officer said that both are the same.
   */
  public Intake.Receipt receive(NewCaseForm form, Viewer viewer) {
    Channel through = channel(form);
    Area area = area(form, viewer);
    PartyId reporter = reporter(form, area);
    return intake.receive(form.report(through), form.submitter(reporter, viewer.party()));
  }

  private static Channel channel(NewCaseForm form) {
    if (form.channel() == null || !NewCasePages.CHANNELS.contains(form.channel())) {
      throw Rejection.invalid("desk.new.unknown-channel");
    }
    return form.channel();
  }

  private Area area(NewCaseForm form, Viewer viewer) {
    if (form.area() == null) {
      throw Rejection.invalid("desk.new.area-missing");
    }
    Area area =
        areas
            .find(new AreaId(form.area()))
            .orElseThrow(() -> Rejection.invalid("report.no-such-place"));
    if (!NewCasePages.mayRegister(viewer, area)) {
      throw Rejection.forbidden("desk.new.area-elsewhere");
    }
    return area;
  }

  private @Nullable PartyId reporter(NewCaseForm form, Area area) {
    String phone = Objects.requireNonNullElse(form.phone(), "");
    String postal = Objects.requireNonNullElse(form.postal(), "");
    if (phone.isEmpty() && postal.isEmpty() && !form.isNamed()) {
      return null;
    }
    String letters = postal.isEmpty() ? "" : PostalAddress.checked(postal);
    PartyId reporter = entered(form, person(form, phone, area));
    if (!letters.isEmpty()) {
      addresses.keep(reporter, letters, true);
    }
    return reporter;
  }

  private PartyId entered(NewCaseForm form, Person said) {
    boolean somebodyElse = same.isSomebodyElse(form.same(), said);
    return program.call(() -> somebodyElse ? people.enterApart(said) : people.enter(said));
  }

  private static Person person(NewCaseForm form, String phone, Area area) {
    return new Person(
        SamePerson.name(form),
        null,
        phone.isEmpty() ? null : PhoneNumber.parse(phone),
        area.path());
  }
}
