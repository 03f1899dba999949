package gongzhi.site.admin;

import gongzhi.parties.appointments.Term;
import gongzhi.parties.identity.Courtesy;
import gongzhi.shared.Rejection;
import gongzhi.site.login.FreshProof;
import gongzhi.territory.calendar.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An appointment or a leaving as it was typed; what is missing counts as empty. */
record ProposeForm(
    @Nullable Long area,
    @Nullable String role,
    @Nullable Long unit,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String courtesy,
    @Nullable String from,
    @Nullable String until,
    @Nullable Boolean substitute,
    @Nullable String basis,
    @Nullable String password,
    @Nullable String code) {

  @Override
  public String role() {
    return Objects.requireNonNullElse(role, "");
  }

  @Override
  public String phone() {
    return Objects.requireNonNullElse(phone, "");
  }

  @Override
  public String name() {
    return Objects.requireNonNullElse(name, "").strip();
  }

  String from(String otherwise) {
    return Objects.requireNonNullElse(from, otherwise);
  }

  String until(String otherwise) {
    return Objects.requireNonNullElse(until, otherwise);
  }

  @Override
  public String basis() {
    return Objects.requireNonNullElse(basis, "");
  }

  FreshProof.Typed proof() {
    return new FreshProof.Typed(password, code);
  }

  boolean standsIn() {
    return Boolean.TRUE.equals(substitute);
  }

  long ground() {
    if (area == null || area <= 0) {
      throw Rejection.notFound("territory.no-such-area");
    }
    return area;
  }

  Term term() {
    return new Term(day(from("")), day(until("")));
  }

  Courtesy how() {
    return Arrays.stream(Courtesy.values())
        .filter(one -> one.name().equals(courtesy))
        .findFirst()
        .orElse(Courtesy.MS);
  }

  private static @Nullable LocalDate day(String typed) {
    return typed.isBlank() ? null : Days.parse(typed);
  }

  @Override
  public String toString() {
    return "ProposeForm";
  }
}
