package gongzhi.procedures.meetings;

import gongzhi.insight.Masking;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record of a meeting as it is typed.
 *
 * @param attendance by side, as far as it was typed; of no weight where a list of members is kept
 * @param came numbers of the listed members who were there
 * @param guests how many sat in, by the key of their body
 * @param slips ratings on paper, where people rate
 * @param outcome what a coordination came to; null where nothing was said of it
 * @param sheet picture of the signed list of those who were there; empty for none
 */
public record NewRecord(
    Map<String, Attendance> attendance,
    Set<Long> came,
    String minutes,
    List<Put> resolutions,
    Map<String, Integer> guests,
    Map<RatingLevel, Integer> slips,
    @Nullable Outcome outcome,
    String sheet) {

  private static final int HEADS_MAX = 100_000;
  private static final int GUESTS_MAX = 100;

  /**
   * Which line of the posted agenda a resolution is about.
   *
   * @param line its number from 1; 0 for none
   * @param beyondWhy why it was resolved although it does not stand there; null for one that does
   */
  public record About(int line, @Nullable String beyondWhy) {

    /** Nothing was said about it. */
    public static final About UNSAID = new About(0, null);

    public About {
      beyondWhy = beyondWhy == null ? null : Masking.forEveryone(beyondWhy.strip());
    }

    /** What stands there. */
    public static About line(int line) {
      return new About(line, null);
    }

    /** What does not, with the reason. */
    public static About beyond(String why) {
      return new About(0, why);
    }

    boolean isBeyond() {
      return beyondWhy != null;
    }

    /** The reason; empty for what stands on the agenda. */
    public String beyondWhy() {
      return beyondWhy == null ? "" : beyondWhy;
    }
  }

  /** What was put to the vote; {@code owner} empty where nobody has to do anything. */
  public record Put(
      String words, int yes, int no, String owner, @Nullable LocalDate dueOn, About about) {

    private static final int LEAST = 4;
    private static final int WORDS_MAX = 200;
    private static final int OWNER_MAX = 40;

    public Put {
      words = Masking.forEveryone(words);
    }

    void require(int present, LocalDate today) {
      if (words.length() < LEAST || words.length() > WORDS_MAX || owner.length() > OWNER_MAX) {
        throw Rejection.invalid("meetings.say-resolution", LEAST, WORDS_MAX);
      }
      if (yes < 0 || no < 0 || yes + no > present) {
        throw Rejection.invalid("meetings.more-votes-than-people", present);
      }
      if (owner.isEmpty() != (dueOn == null) || (dueOn != null && dueOn.isBefore(today))) {
        throw Rejection.invalid("meetings.say-owner-and-day");
      }
    }
  }

  public NewRecord {
    attendance = Map.copyOf(attendance);
    came = Set.copyOf(came);
    minutes = Masking.forEveryone(minutes.strip());
    resolutions = List.copyOf(resolutions);
    guests = Map.copyOf(guests);
    slips = Map.copyOf(slips);
  }

  /** One without a picture of a signed list. */
  public NewRecord(
      Map<String, Attendance> attendance,
      Set<Long> came,
      String minutes,
      List<Put> resolutions,
      Map<String, Integer> guests,
      Map<RatingLevel, Integer> slips,
      @Nullable Outcome outcome) {
    this(attendance, came, minutes, resolutions, guests, slips, outcome, "");
  }

  /** One where nobody sat in, and nobody rated. */
  public NewRecord(Map<String, Attendance> attendance, String minutes, List<Put> resolutions) {
    this(attendance, Set.of(), minutes, resolutions, Map.of(), Map.of(), null);
  }

  /** The same with the picture of the signed list. */
  public NewRecord onSheet(String picture) {
    return new NewRecord(attendance, came, minutes, resolutions, guests, slips, outcome, picture);
  }

  /** The same with other heads. */
  NewRecord counting(Map<String, Attendance> heads) {
    return new NewRecord(heads, came, minutes, resolutions, guests, slips, outcome, sheet);
  }

  /** How many of the bodies sat in that do so at meetings of this one. */
  Map<String, Integer> satIn(MeetingBody body) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    for (String key : body.guests()) {
      int came = guests.getOrDefault(key, 0);
      if (came < 0 || came > GUESTS_MAX) {
        throw Rejection.invalid("meetings.too-many-guests", GUESTS_MAX);
      }
      heads.put(key, came);
    }
    return heads;
  }

  /** What a coordination came to; refuses (422) one of which nothing is said. */
  @Nullable Outcome outcome(MeetingBody body) {
    if (body.purpose() != MeetingBody.Purpose.COORDINATION) {
      return null;
    }
    if (outcome == null) {
      throw Rejection.invalid("meetings.choose-outcome");
    }
    outcome.require();
    return outcome;
  }

  /** Who was there of each side; refuses (422) what cannot be. */
  Map<String, Attendance> there(MeetingBody body) {
    Map<String, Attendance> there = new LinkedHashMap<>();
    for (MeetingBody.Side side : body.sides()) {
      Attendance of = attendance.getOrDefault(side.key(), Attendance.NOBODY);
      if (of.due() < 0 || of.due() > HEADS_MAX || of.present() < 0 || of.present() > of.due()) {
        throw Rejection.invalid("meetings.more-present-than-due");
      }
      there.put(side.key(), of);
    }
    if (MeetingBody.due(there) == 0) {
      throw Rejection.invalid("meetings.say-attendance");
    }
    return there;
  }
}
