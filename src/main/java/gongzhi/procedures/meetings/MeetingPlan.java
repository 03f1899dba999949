package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from calling a meeting: what stands on its agenda, who is invited, and whether it is
 * on its usual day.
 *
 * @param reports who reports in turn; they stand on the agenda before anything else
 * @param usualOn the day by the rhythm of the body; null where it has none, or meets besides it
 * @param movedWhy why it is on another day; empty where it is not
 */
public record MeetingPlan(
    List<AgendaItem> items,
    List<String> reports,
    List<Invited> invited,
    @Nullable LocalDate usualOn,
    String movedWhy) {

  /**
   * Somebody who is invited.
   *
   * @param who a side, a unit or another body, never a person
   * @param why number of the matter that a unit is invited for; empty for a side
   * @param unit who is told; null where nobody has an account
   * @param votes false for who sits in
   */
  public record Invited(String who, String why, @Nullable PartyId unit, boolean votes) {}

  public MeetingPlan {
    items = List.copyOf(items);
    reports = List.copyOf(reports);
    invited = List.copyOf(invited);
  }
}
