package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingStanding.Phase;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, from its notice to its minutes.
 *
 * @param notice number of the notice that called it
 * @param record what was recorded; null until it is held
 * @param disclosure number of the disclosure with its minutes; null until they are signed
 */
public record HeldMeeting(
    long id,
    MeetingNo no,
    String body,
    AreaId area,
    String areaPath,
    Call call,
    String notice,
    @Nullable Record record,
    @Nullable String disclosure,
    @Nullable Instant cancelledAt,
    String cancelReason) {

  /** When, where and about what. */
  public record Call(String topic, String agenda, String venue, Instant startsAt) {}

  /**
   * Who was there, what was said, what was resolved.
   *
   * @param satIn how many were there of the bodies that sit in, by their keys
   * @param ratings what people said of the work at an appraisal, by phone and on paper
   * @param outcome what a coordination came to; null for any other meeting
   */
  public record Record(
      PartyId by,
      Instant at,
      boolean quorate,
      String minutes,
      Map<String, Attendance> there,
      List<Resolution> resolutions,
      Map<String, Integer> satIn,
      Map<RatingLevel, Integer> ratings,
      @Nullable Outcome outcome) {

    public Record {
      there = Map.copyOf(there);
      resolutions = List.copyOf(resolutions);
      satIn = Map.copyOf(satIn);
      ratings = Map.copyOf(ratings);
    }
  }

  /**
   * What was put to the vote, who does it, until when.
   *
   * @param doneAt when it was said to be done; null until then
   * @param about the line of the posted agenda; empty for one beyond it
   * @param beyondWhy why it was resolved although it was not on the agenda; empty where it was
   */
  public record Resolution(
      long id,
      String words,
      int yes,
      int no,
      boolean passed,
      String owner,
      @Nullable LocalDate dueOn,
      @Nullable Instant doneAt,
      String about,
      String beyondWhy) {

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
      return passed && !owner.isEmpty() && doneAt == null;
    }

    /** Whether it was to be done before this day and is not. */
    public boolean isLate(LocalDate today) {
      return isOpen() && dueOn != null && dueOn.isBefore(today);
    }
  }

  /** How far it has come. */
  public Phase phase() {
    if (cancelledAt != null) {
      return Phase.CANCELLED;
    }
    if (disclosure != null) {
      return Phase.PUBLISHED;
    }
    return record == null ? Phase.CALLED : Phase.RECORDED;
  }

  /** What other modules may know of it. */
  public MeetingStanding standing() {
    Map<String, Attendance> there = record == null ? Map.of() : record.there();
    return new MeetingStanding(
        no,
        body,
        area,
        phase(),
        call.startsAt(),
        MeetingBody.due(there),
        MeetingBody.present(there),
        record != null && record.quorate(),
        record == null
            ? List.of()
            : record.resolutions().stream()
                .map(
                    one ->
                        new MeetingStanding.Resolved(
                            one.about(), one.words(), one.yes(), one.no(), one.passed()))
                .toList(),
        disclosure);
  }
}
