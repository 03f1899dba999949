package gongzhi.ballots.contests;

import gongzhi.parties.Organisation;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews of names and projects (候选审核): with a reason where one is refused, and for a council of
 * residents by the Party organisation, seconded by another person before the slate hangs.
 */
@Component("slateReviews")
@Transactional
public class Reviews {

  private final ContestStore contests;
  private final OptionStore options;
  private final ReviewStore store;
  private final Reviewers reviewers;
  private final ContestRecord record;
  private final InstantSource clock;

  Reviews(
      ContestStore contests,
      OptionStore options,
      ReviewStore store,
      Reviewers reviewers,
      ContestRecord record,
      InstantSource clock) {
    this.contests = contests;
    this.options = options;
    this.store = store;
    this.reviewers = reviewers;
    this.record = record;
    this.clock = clock;
  }

  /** Whether the Party organisation reviews here, and another person seconds it. */
  @Transactional(readOnly = true)
  public boolean areSeconded(Contest contest) {
    return reviewers.areNamed(contest);
  }

  /** Whether somebody reviews here. */
  @Transactional(readOnly = true)
  public boolean mayReview(Viewer viewer, Contest contest) {
    return reviewers.may(viewer, contest);
  }

  /** Whether somebody seconds here what others reviewed. */
  @Transactional(readOnly = true)
  public boolean maySecond(Viewer viewer, Contest contest) {
    return reviewers.maySecond(viewer, contest);
  }

  /**
   * Reviews one, or reviews it again until the slate hangs; whoever put it forward is told what
   * became of it, with the reason.
   */
  public void decide(Viewer by, ContestNo no, Review review) {
    Contest contest = nominating(no);
    reviewers.require(by, contest);
    Proposal proposal = proposal(no, review.option());
    if (!proposal.complaint().isEmpty()) {
      throw Rejection.of("contest.another-rules");
    }
    Review clean = clean(review);
    if (clean.accepted()) {
      contest.requireReady(proposal);
    }
    store.decide(no, clean, by(by, contest));
    record.note(
        "proposal reviewed",
        contest,
        Map.of(
            "option",
            clean.option(),
            "accepted",
            clean.accepted(),
            "traits",
            clean.traits().stream().map(Trait::name).sorted().toList()));
    tell(contest, proposal, clean);
  }

  private ReviewStore.By by(Viewer by, Contest contest) {
    boolean seconds = reviewers.areNamed(contest);
    return new ReviewStore.By(
        by.party(),
        clock.instant(),
        seconds,
        seconds ? reviewers.seconds(contest).map(Organisation::id).orElse(null) : null);
  }

  private void tell(Contest contest, Proposal proposal, Review review) {
    if (review.accepted() != (proposal.state() == OptionState.ACCEPTED)) {
      record.tellProposer(
          contest,
          proposal,
          review.accepted() ? "contest.notice.accepted" : "contest.notice.refused");
    }
    if (reviewers.areNamed(contest)) {
      record.tellSeconders(reviewers.seconders(contest), contest, proposal);
    }
  }

  /**
   * Another person seconds a review as they saw it, or gives it back with a reason.
   *
   * @param seen the review on the page, see {@link Proposal#seen}
   */
  public void second(Viewer by, ContestNo no, Review word, String seen) {
    Contest contest = nominating(no);
    if (!reviewers.maySecond(by, contest)) {
      throw Rejection.notFound("contest.no-such-contest");
    }
    Proposal proposal = proposal(no, word.option());
    if (by.is(proposal.decidedBy())) {
      throw Rejection.of("paper.needs-another-person");
    }
    String reason = word.accepted() ? "" : Review.said(word.reason());
    boolean done =
        word.accepted()
            ? store.second(no, word.option(), seen, by.party(), clock.instant())
            : store.giveBack(no, word.option(), seen, by.party());
    if (!done) {
      throw Rejection.of("contest.review-changed");
    }
    record.note(
        "review seconded",
        contest,
        Map.of("option", word.option(), "agrees", word.accepted(), "reason", reason));
    if (!word.accepted() && proposal.decidedBy() != null) {
      record.tellReviewers(
          List.of(proposal.decidedBy()),
          "contest.notice.given-back",
          contest,
          proposal.option().title());
    }
  }

  private Contest nominating(ContestNo no) {
    Contest contest =
        contests.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
    if (contest.state() != ContestState.NOMINATING) {
      throw Rejection.of("contest.slate-hangs");
    }
    return contest;
  }

  private Proposal proposal(ContestNo no, int option) {
    return options.find(no, option).orElseThrow(() -> Rejection.notFound("contest.no-such-option"));
  }

  private static Review clean(Review review) {
    String reason =
        review.accepted() && review.reason().isBlank() ? "" : Review.said(review.reason());
    return new Review(review.option(), review.accepted(), reason, review.traits());
  }
}
