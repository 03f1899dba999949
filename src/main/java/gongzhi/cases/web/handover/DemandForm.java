package gongzhi.cases.web.handover;

import gongzhi.cases.handover.Agenda.Demand;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of units about cases.
 *
 * @param cases numbers that were ticked
 * @param numbers more of them, typed with anything between
 * @param unit null for the usual one
 * @param due the day as typed; empty for the one of the rules
 */
public record DemandForm(
    @Nullable List<String> cases,
    @Nullable String numbers,
    @Nullable Long unit,
    @Nullable String due,
    @Nullable String demand) {

  static final DemandForm BLANK = new DemandForm(List.of(), "", null, "", "");

  public DemandForm {
    cases = cases == null ? List.of() : List.copyOf(cases);
    numbers = Objects.requireNonNullElse(numbers, "");
    due = Objects.requireNonNullElse(due, "");
    demand = Objects.requireNonNullElse(demand, "");
  }

  /** Each once; refuses what is no number of a case. */
  List<CaseNo> wanted() {
    Stream<String> typed = Arrays.stream(MeetingForm.text(numbers).split("[\\s,，、;；]+"));
    return Stream.concat(Objects.requireNonNull(cases).stream(), typed)
        .filter(number -> !number.isBlank())
        .map(DemandForm::number)
        .distinct()
        .toList();
  }

  private static CaseNo number(String typed) {
    return CaseNo.read(typed)
        .orElseThrow(() -> Rejection.invalid("handover.no-such-case", typed.strip()));
  }

  Demand demanded() {
    PartyId chosen = unit == null || unit <= 0 ? null : new PartyId(unit);
    return new Demand(chosen, day(), MeetingForm.text(demand));
  }

  private @Nullable LocalDate day() {
    String day = MeetingForm.text(due);
    try {
      return day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeException _) {
      throw Rejection.invalid("handover.due-is-off");
    }
  }
}
