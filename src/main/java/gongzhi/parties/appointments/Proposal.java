package gongzhi.parties.appointments;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open proposal (任免提议); {@code post} is null for an appointment. */
record Proposal(
    long id,
    PartyId person,
    String role,
    AreaId area,
    @Nullable PartyId organisation,
    @Nullable Long post,
    boolean substitute,
    String basis,
    PartyId proposedBy,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate lastDay) {

  Appointments.Vacancy vacancy() {
    return new Appointments.Vacancy(role, area, organisation, substitute, basis);
  }

  Term term() {
    return new Term(startsOn, lastDay);
  }
}
