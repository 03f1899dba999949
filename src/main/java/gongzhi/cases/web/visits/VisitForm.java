package gongzhi.cases.web.visits;

import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.Channel;
import gongzhi.cases.visits.Outcome;
import gongzhi.cases.visits.Target;
import gongzhi.cases.visits.Visit;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What somebody writes down after a visit.
 *
 * @param key made with the page, so that a second tap is the same visit
 * @param next the day of the next visit as typed; empty for the usual time
 * @param confided which confidential matter the finding is; empty for what its words say
 * @param why why the door leaves its list; asked for by that form alone
 */
public record VisitForm(
    @BindParam("idempotency_key") @Nullable String key,
    @Nullable Outcome outcome,
    @Nullable String heard,
    @Nullable Boolean agreed,
    @Nullable String next,
    @Nullable String finding,
    @Nullable String confided,
    @Nullable String why) {

  static final VisitForm BLANK = new VisitForm("", null, "", null, "", "", "", "");

  /** The visit; refuses one without an outcome and a day that is none. */
  Visit visit() {
    if (outcome == null) {
      throw Rejection.invalid("visit.choose-outcome");
    }
    boolean consents = Boolean.TRUE.equals(agreed);
    return new Visit(outcome, text(heard), consents, nextOn(), text(finding));
  }

  private @Nullable LocalDate nextOn() {
    String day = text(next);
    try {
      return day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeException _) {
      throw Rejection.invalid("visit.next-day-is-off");
    }
  }

  /** What is to be done there, for the one door of all reports. */
  Report report(Target target) {
    return new Report(
        Channel.VISIT,
        text(finding),
        List.of(),
        null,
        target.area(),
        target.place(),
        null,
        false,
        false,
        true);
  }

  /** The household is not named: the report is anonymous, written down by whoever went. */
  Submitter submitter(PartyId worker) {
    return new Submitter(null, worker, "party:" + worker.value(), text(key), hash());
  }

  String keyOfVisit() {
    if (text(key).isEmpty()) {
      throw Rejection.invalid("visit.key-missing");
    }
    return text(key);
  }

  private String hash() {
    try {
      byte[] said =
          (outcome + "|" + text(heard) + "|" + text(finding)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
