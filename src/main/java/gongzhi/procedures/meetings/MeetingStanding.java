package gongzhi.procedures.meetings;

import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting stands, for whoever goes on only after it.
 *
 * @param body key of the body in the pack of the place
 * @param due how many belong to it; 0 before it is held, as {@code present}
 * @param quorate whether it could decide, as computed from who was there
 * @param minutes number of the disclosure with its minutes; null until they are signed
 */
public record MeetingStanding(
    MeetingNo no,
    String body,
    AreaId area,
    Phase phase,
    Instant startsAt,
    int due,
    int present,
    boolean quorate,
    List<Resolved> resolutions,
    @Nullable String minutes) {

  public MeetingStanding {
    resolutions = List.copyOf(resolutions);
  }

  /** How far it has come. */
  public enum Phase {
    /** Announced. */
    CALLED,
    /** Held and recorded; the minutes wait for a second signature. */
    RECORDED,
    /** Signed, and published. */
    PUBLISHED,
    CANCELLED
  }

  /**
   * What was put to the vote, and whether it was carried.
   *
   * @param about the line of the posted agenda; empty for one beyond it
   */
  public record Resolved(String about, String words, int yes, int no, boolean passed) {}
}
