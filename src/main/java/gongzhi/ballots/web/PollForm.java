package gongzhi.ballots.web;

import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A poll as it is typed. */
record PollForm(
    @Nullable Long roll,
    @Nullable String question,
    @Nullable String words,
    @Nullable String matter,
    @Nullable String rule,
    @Nullable String kind,
    @Nullable String again,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String proxies,
    @Nullable String extension,
    @Nullable String basis,
    @Nullable String looked) {

  static final PollForm BLANK =
      new PollForm(null, "", "", "", "", "NAMED", "LAST_COUNTS", "", "", "0", "0", "", "");

  NewPoll poll() {
    boolean last = "LAST_COUNTS".equals(RollForm.said(again));
    return new NewPoll(
        roll == null ? 0 : roll,
        RollForm.said(question),
        RollForm.said(words),
        RollForm.said(matter),
        RollForm.said(rule),
        "SECRET".equals(RollForm.said(kind)),
        last ? Terms.Twice.LAST_COUNTS : Terms.Twice.FIRST_COUNTS,
        number(proxies),
        number(extension),
        RollForm.said(basis),
        moment(opens),
        moment(closes));
  }

  /** Whether whoever sends it looked at it once more. */
  boolean isLooked() {
    return "true".equals(RollForm.said(looked));
  }

  private static int number(@Nullable String typed) {
    String said = RollForm.said(typed);
    return said.isEmpty() ? 0 : said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : -1;
  }

  static @Nullable Instant moment(@Nullable String typed) {
    try {
      return LocalDateTime.parse(RollForm.said(typed)).atZone(WorkingCalendar.ZONE).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
