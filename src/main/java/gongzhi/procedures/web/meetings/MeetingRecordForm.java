package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.NewRecord;
import gongzhi.procedures.meetings.NewRecord.About;
import gongzhi.procedures.meetings.NewRecord.Put;
import gongzhi.procedures.meetings.Outcome;
import gongzhi.procedures.meetings.RatingLevel;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The record of a meeting as it is typed: sides and resolutions one after the other. */
record MeetingRecordForm(MultiValueMap<String, String> typed) {

  /** The choice of a resolution that is not on the agenda. */
  static final String BEYOND = "beyond";

  private static final int MOST = 20;

  String minutes() {
    return of("minutes", 0);
  }

  NewRecord record() {
    Map<String, Attendance> there = new HashMap<>();
    List<String> sides = all("side");
    for (int at = 0; at < sides.size(); at++) {
      there.put(sides.get(at), new Attendance(number("due", at), number("present", at)));
    }
    List<Put> put =
        IntStream.range(0, all("words").size())
            .filter(at -> !of("words", at).isEmpty())
            .mapToObj(this::put)
            .toList();
    return new NewRecord(there, came(), minutes(), put, guests(), slips(), outcome());
  }

  /** How many of each side a second person counted on the signed list. */
  Map<String, Integer> counted() {
    Map<String, Integer> heads = new HashMap<>();
    for (int at = 0; at < all("side").size(); at++) {
      heads.put(of("side", at), number("counted", at));
    }
    return heads;
  }

  private Set<Long> came() {
    return typed.getOrDefault("came", List.of()).stream()
        .flatMap(one -> Arrays.stream(one.split(",")))
        .filter(one -> one.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  private @Nullable Outcome outcome() {
    return switch (of("outcome", 0)) {
      case "agreed" -> new Outcome(true, "");
      case "not" -> new Outcome(false, of("route", 0));
      default -> null;
    };
  }

  private Map<RatingLevel, Integer> slips() {
    Map<RatingLevel, Integer> slips = new EnumMap<>(RatingLevel.class);
    for (RatingLevel level : RatingLevel.values()) {
      int typed = number("slips-" + level, 0);
      if (typed > 0) {
        slips.put(level, typed);
      }
    }
    return slips;
  }

  private Map<String, Integer> guests() {
    Map<String, Integer> heads = new HashMap<>();
    for (int at = 0; at < all("guest").size(); at++) {
      heads.put(of("guest", at), number("sat", at));
    }
    return heads;
  }

  private Put put(int at) {
    return new Put(
        of("words", at),
        number("yes", at),
        number("no", at),
        of("owner", at),
        day("by", at),
        about(at));
  }

  private About about(int at) {
    String said = of("item", at);
    if (said.equals(BEYOND)) {
      return About.beyond(of("beyond", at));
    }
    return said.matches("[0-9]{1,2}") ? About.line(Integer.parseInt(said)) : About.UNSAID;
  }

  private List<String> all(String name) {
    List<String> found = typed.getOrDefault(name, List.of());
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private String of(String name, int at) {
    List<String> found = all(name);
    return at < found.size() ? found.get(at).strip() : "";
  }

  private int number(String name, int at) {
    String said = of(name, at);
    if (!said.matches("[0-9]{0,6}")) {
      throw Rejection.invalid("meetings.number-unreadable");
    }
    return said.isEmpty() ? 0 : Integer.parseInt(said);
  }

  private @Nullable LocalDate day(String name, int at) {
    String said = of(name, at);
    try {
      return said.isEmpty() ? null : LocalDate.parse(said);
    } catch (DateTimeException _) {
      throw Rejection.invalid("meetings.say-owner-and-day");
    }
  }
}
