package gongzhi.procedures.meetings;

import java.time.Instant;
import java.util.List;

/**
 * A meeting that has matters on its agenda took a turn.
 *
 * @param when its beginning as people read it
 * @param numbers of the cases, proposals and matters on its agenda
 */
public record MeetingMoved(
    MeetingNo no, Turn turn, String topic, String when, List<String> numbers, Instant at) {

  /** What happened. */
  public enum Turn {
    CALLED,
    CANCELLED,
    /** Its minutes were signed and are public. */
    PUBLISHED;

    String key() {
      return switch (this) {
        case CALLED -> "follow.meeting-called";
        case CANCELLED -> "follow.meeting-cancelled";
        case PUBLISHED -> "follow.meeting-published";
      };
    }
  }

  public MeetingMoved {
    numbers = List.copyOf(numbers);
  }

  /** Key of the message for those whom one of its matters concerns. */
  public String key() {
    return turn.key();
  }

  /** What the message says. */
  public List<String> words() {
    return List.of(topic, when);
  }

  /** Where it leads. */
  public String link() {
    return "/meetings/" + no;
  }

  /** The numbers that begin so. */
  public List<String> numbers(String prefix) {
    return numbers.stream().filter(number -> number.startsWith(prefix)).toList();
  }
}
