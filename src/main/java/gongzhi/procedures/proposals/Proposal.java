package gongzhi.procedures.proposals;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of residents (提议).
 *
 * @param closesOn last day on which it can be supported
 * @param withdrawn null unless its author took it back
 * @param screening null until it was screened
 * @param complaint null unless its author complained of the rejection
 * @param decision number of the matter it became; null until then
 */
public record Proposal(
    ProposalNo no,
    AreaId area,
    String areaPath,
    String title,
    String summary,
    Signed signed,
    Instant opened,
    LocalDate closesOn,
    @Nullable Instant withdrawn,
    @Nullable Screening screening,
    @Nullable Complaint complaint,
    @Nullable String decision) {

  /**
   * How many stand behind it.
   *
   * @param reached when the last one that was needed signed; null before
   */
  public record Signed(int online, int paper, int needed, @Nullable Instant reached) {

    public int all() {
      return online + paper;
    }
  }

  /** What the committee said, and why. */
  public record Screening(boolean accepted, String reason, PartyId by, Instant at) {}

  /**
   * What the author said against it.
   *
   * @param answer null until somebody else answered
   */
  public record Complaint(String words, Instant at, @Nullable Answer answer) {}

  /** What came of the complaint. */
  public record Answer(boolean upheld, String words, Instant at) {}

  public ProposalState state(Instant now) {
    if (withdrawn != null) {
      return ProposalState.WITHDRAWN;
    }
    if (decision != null) {
      return ProposalState.SCHEDULED;
    }
    if (screening != null) {
      return screened(screening);
    }
    if (signed.reached() != null) {
      return ProposalState.TO_SCREEN;
    }
    return now.atZone(WorkingCalendar.ZONE).toLocalDate().isAfter(closesOn)
        ? ProposalState.LAPSED
        : ProposalState.COLLECTING;
  }

  private ProposalState screened(Screening screening) {
    if (screening.accepted()) {
      return ProposalState.ACCEPTED;
    }
    if (complaint == null) {
      return ProposalState.REJECTED;
    }
    Answer answer = complaint.answer();
    if (answer == null) {
      return ProposalState.COMPLAINED;
    }
    return answer.upheld() ? ProposalState.ACCEPTED : ProposalState.REJECTED;
  }

  /** Refuses (409) what this state does not allow. */
  void require(ProposalState wanted, Instant now) {
    if (state(now) != wanted) {
      throw Rejection.of("proposal.not-now");
    }
  }
}
