package gongzhi.cases.web.profiles;

import gongzhi.cases.profiles.NewEntry;
import gongzhi.cases.profiles.ProfileFact;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An entry of a profile as it is typed. */
record EntryForm(
    @Nullable String fact,
    @Nullable String value,
    @Nullable String words,
    @Nullable String asOf,
    @Nullable String source) {

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  ProfileFact about() {
    return Arrays.stream(ProfileFact.values())
        .filter(one -> one.name().equals(fact))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("profile.no-such-fact"));
  }

  NewEntry entry() {
    return new NewEntry(about(), said(value), said(words), day(said(asOf)), said(source));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
