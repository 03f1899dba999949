package gongzhi.ballots.contests;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints against the review of names and projects (候选审核申诉): one for each refusal, and the
 * subdistrict rules on it.
 */
@Component
@Transactional
public class Complaints {

  private final ContestStore contests;
  private final OptionStore store;
  private final ComplaintStore complaints;
  private final Nominators nominators;
  private final ContestRecord record;
  private final InstantSource clock;

  Complaints(
      ContestStore contests,
      OptionStore store,
      ComplaintStore complaints,
      Nominators nominators,
      ContestRecord record,
      InstantSource clock) {
    this.contests = contests;
    this.store = store;
    this.complaints = complaints;
    this.nominators = nominators;
    this.record = record;
    this.clock = clock;
  }

  /** Whoever put it forward says why the refusal is wrong; once. */
  public void complain(Viewer by, ContestNo no, int option, String words) {
    Contest contest = held(no);
    Proposal proposal = proposal(no, option);
    if (!by.is(proposal.putBy())) {
      throw Rejection.notFound("contest.no-such-option");
    }
    if (contest.state() != ContestState.NOMINATING
        || !complaints.complain(no, option, Review.said(words), clock.instant())) {
      throw Rejection.of("contest.nothing-to-complain");
    }
    record.note("proposal complained", contest, Map.of("option", option));
    nominators
        .hears(contest, clock.instant())
        .ifPresent(officer -> record.tellOfComplaint(officer, contest, proposal));
  }

  /**
   * The subdistrict rules on the complaint, and not the community that reviewed; upheld, the
   * proposal stands on the slate.
   */
  public void rule(Viewer by, ContestNo no, Review ruling) {
    Contest contest = held(no);
    requireAbove(by, contest);
    if (contest.state() != ContestState.NOMINATING) {
      throw Rejection.of("contest.slate-hangs");
    }
    Proposal proposal = proposal(no, ruling.option());
    if (proposal.decidedBy() != null && by.is(proposal.decidedBy())) {
      throw Rejection.of("contest.another-rules");
    }
    Review clean =
        new Review(
            ruling.option(), ruling.accepted(), Review.said(ruling.reason()), ruling.traits());
    if (clean.accepted()) {
      contest.requireReady(proposal);
    }
    if (!complaints.rule(no, clean, by.party())) {
      throw Rejection.of("contest.no-complaint");
    }
    record.note(
        "complaint ruled", contest, Map.of("option", ruling.option(), "upheld", ruling.accepted()));
    record.tellProposer(contest, proposal, "contest.notice.ruled");
  }

  /** Refuses (403) who leads no procedures for the whole ground above the community. */
  public void requireAbove(Viewer by, Contest contest) {
    by.require(Permission.PROCEDURE_LEAD, nominators.above(contest).path());
  }

  private Proposal proposal(ContestNo no, int option) {
    return store.find(no, option).orElseThrow(() -> Rejection.notFound("contest.no-such-option"));
  }

  private Contest held(ContestNo no) {
    return contests.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
  }
}
