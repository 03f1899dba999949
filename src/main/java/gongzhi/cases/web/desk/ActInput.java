package gongzhi.cases.web.desk;

import gongzhi.cases.ending.CallBack;
import gongzhi.cases.ending.FollowUp.Attempt;
import gongzhi.cases.ending.FollowUp.Told;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.ending.RatingReason;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.PauseCause;
import gongzhi.cases.rules.WhistleKind;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a form about a case sends; each act reads what it needs.
 *
 * @param version number of the newest event that the officer had in front of them
 * @param open whether everyone may read the words
 * @param days as typed; whoever needs them asks {@link #daysAsked}
 * @param kind why units are called; {@code units} those that are; {@code marks} what is thought of
 *     each, {@code unit:mark}
 * @param day {@code yyyy-mm-dd}; {@code recording} where the recording of a call is kept
 * @param cause why the clocks are to stand still; {@code reached} whether somebody was spoken with
 * @param anyway why an answer goes out although the check asked for more; {@code reply} the text
 *     that it is to begin with
 * @param score how content the reporter said to be, with {@code reasons}; null for not said
 * @param photos pictures already uploaded; {@code files} those that come with the form
 */
public record ActInput(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable Boolean open,
    @Nullable List<String> photos,
    @Nullable List<MultipartFile> files,
    @Nullable Long unit,
    @Nullable String days,
    @Nullable String remedy,
    @Nullable String into,
    @Nullable String category,
    @Nullable MatterKind matter,
    @Nullable Attempt attempt,
    @Nullable WhistleKind kind,
    @Nullable List<Long> units,
    @Nullable List<String> marks,
    @Nullable String day,
    @Nullable String recording,
    @Nullable CallBack came,
    @Nullable PauseCause cause,
    @Nullable Boolean reached,
    @Nullable String anyway,
    @Nullable Long reply,
    @Nullable Integer score,
    @Nullable List<RatingReason> reasons) {

  private static final int LONGEST_NUMBER = 20;
  private static final Pattern MARK = Pattern.compile("[1-9][0-9]{0,17}:[1-5]");

  public ActInput {
    words = words == null ? "" : words.strip();
    photos = photos == null ? List.of() : List.copyOf(photos);
    files = files == null ? List.of() : List.copyOf(files);
    days = days == null ? "" : days.strip();
    remedy = remedy == null ? "" : Masking.visible(remedy).strip();
    into = into == null ? "" : into.strip();
    category = category == null ? "" : category.strip();
    units = units == null ? List.of() : List.copyOf(units);
    marks = marks == null ? List.of() : List.copyOf(marks);
    day = day == null ? "" : day.strip();
    recording = recording == null ? "" : recording.strip();
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    anyway = anyway == null ? "" : Masking.visible(anyway).strip();
  }

  static ActInput none() {
    return said(null, "");
  }

  /** A form that holds words and nothing else. */
  static ActInput said(@Nullable Integer version, String words) {
    return new ActInput(
        version, words, null, null, null, null, "", "", "", "", null, null, null, null, null, "",
        "", null, null, null, "", null, null, null);
  }

  /** The act with these photos; a form without the version it was written for is refused. */
  Act by(Viewer viewer, CaseNo no, List<String> allPhotos) {
    if (version == null) {
      throw Rejection.invalid("desk.version-missing");
    }
    return new Act(viewer, no, version, text(words), Boolean.TRUE.equals(open), allPhotos);
  }

  PartyId unitId() {
    if (unit == null || unit <= 0) {
      throw Rejection.invalid("desk.choose-unit");
    }
    return new PartyId(unit);
  }

  /** Whom it is about; null for nobody. */
  @Nullable PartyId about() {
    return unit == null || unit <= 0 ? null : new PartyId(unit);
  }

  List<PartyId> unitIds() {
    return Objects.requireNonNull(units).stream()
        .filter(id -> id > 0)
        .distinct()
        .map(PartyId::new)
        .toList();
  }

  WhistleKind whistleKind() {
    if (kind == null) {
      throw Rejection.invalid("whistle.choose-kind");
    }
    return kind;
  }

  /** Marks as the form sends them, {@code unit:mark}; what is no such thing is no mark. */
  Map<PartyId, Integer> marksOfUnits() {
    return Objects.requireNonNull(marks).stream()
        .filter(mark -> MARK.matcher(mark).matches())
        .map(mark -> mark.split(":"))
        .collect(
            Collectors.toMap(
                mark -> new PartyId(Long.parseLong(mark[0])),
                mark -> Integer.parseInt(mark[1]),
                (_, last) -> last));
  }

  /** The one mark that was given; 0 for none. */
  int onlyMark() {
    return marksOfUnits().values().stream().findFirst().orElse(0);
  }

  /** The end of the day that was written as {@code yyyy-mm-dd}. */
  Instant endOfDay() {
    try {
      LocalDate date = LocalDate.parse(text(day));
      return date.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant().minusSeconds(1);
    } catch (DateTimeException e) {
      throw Rejection.invalid("desk.say-which-day");
    }
  }

  /** What a reporter said on the phone or at the door, with their rating if they gave one. */
  Told told() {
    return new Told(text(recording), new Rating(score, Objects.requireNonNull(reasons)));
  }

  String recordingKept() {
    return text(recording);
  }

  CallBack callBackOutcome() {
    if (came == null) {
      throw Rejection.invalid("desk.choose-outcome");
    }
    return came;
  }

  PauseCause pauseCause() {
    if (cause == null) {
      throw Rejection.invalid("clocks.choose-cause");
    }
    return cause;
  }

  boolean wasReached() {
    if (reached == null) {
      throw Rejection.invalid("clocks.say-whether-reached");
    }
    return reached;
  }

  /** The end of the day that was written; null where none was. */
  @Nullable Instant endOfDayIfAny() {
    return text(day).isEmpty() ? null : endOfDay();
  }

  /** The same with these photos, all of them kept. */
  ActInput with(List<String> kept) {
    return new ActInput(
        version, words, open, kept, null, unit, days, remedy, into, category, matter, attempt, kind,
        units, marks, day, recording, came, cause, reached, anyway, reply, score, reasons);
  }

  /** The same with other words. */
  ActInput saying(String other) {
    return new ActInput(
        version, other, open, photos, null, unit, days, remedy, into, category, matter, attempt,
        kind, units, marks, day, recording, came, cause, reached, anyway, null, score, reasons);
  }

  /**
   * @param refusal what to say where no number of days was written
   */
  int daysAsked(String refusal) {
    if (!text(days).matches("[1-9][0-9]{0,3}")) {
      throw Rejection.invalid(refusal);
    }
    return Integer.parseInt(text(days));
  }

  Attempt how() {
    if (attempt == null) {
      throw Rejection.invalid("desk.choose-attempt");
    }
    return attempt;
  }

  CaseNo lead() {
    if (text(into).isEmpty()) {
      throw Rejection.invalid("desk.say-which-case");
    }
    String number = text(into);
    return CaseNo.read(number)
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "case.no-such-lead",
                    number.substring(0, Math.min(number.length(), LONGEST_NUMBER))));
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
