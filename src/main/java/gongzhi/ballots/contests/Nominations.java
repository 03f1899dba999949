package gongzhi.ballots.contests;

import gongzhi.ballots.contests.OptionStore.Put;
import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open proposals (海选提名、项目征集): anybody on the ground puts forward a name or a project, at home or at
 * the desk; an officer reviews with a reason; against a refusal there is one complaint, and another
 * person rules on it.
 */
@Component
@Transactional
public class Nominations {

  private static final int WORDS_LEAST = 2;
  private static final int WORDS_MAX = 300;
  private static final int MOST_EACH = 10;
  private static final int SIGNATURES_MAX = 1000;

  private final ContestStore contests;
  private final OptionStore store;
  private final BackerStore backers;
  private final ContestRecord record;
  private final Notices notices;
  private final InstantSource clock;

  Nominations(
      ContestStore contests,
      OptionStore store,
      BackerStore backers,
      ContestRecord record,
      Notices notices,
      InstantSource clock) {
    this.contests = contests;
    this.store = store;
    this.backers = backers;
    this.record = record;
    this.notices = notices;
    this.clock = clock;
  }

  /** Puts it forward; a name that stands there already is backed instead. */
  public void put(Viewer by, ContestNo no, NewOption option) {
    Contest contest = hearing(no, option);
    if (store.putBy(no, by.party()).size() >= MOST_EACH) {
      throw Rejection.of("contest.put-often", MOST_EACH);
    }
    Put put = new Put(by.party(), clock.instant());
    backers.back(no, take(contest, option, "WEB", put), put);
  }

  /** Puts forward at the desk what somebody says or hands in there, with who signed it on paper. */
  public void putAtDesk(Viewer by, ContestNo no, NewOption option, int signatures) {
    Contest contest = hearing(no, option);
    by.require(Permission.PUBLISH, contest.areaPath());
    if (signatures < 1 || signatures > SIGNATURES_MAX) {
      throw Rejection.invalid("contest.say-signatures", SIGNATURES_MAX);
    }
    Put put = new Put(by.party(), clock.instant());
    backers.sign(no, take(contest, option, "DESK", put), signatures);
  }

  private Contest hearing(ContestNo no, NewOption option) {
    Contest contest = held(no);
    if (!contest.hearsProposalsAt(clock.instant())) {
      throw Rejection.of("contest.hears-no-proposals");
    }
    option.require(contest);
    return contest;
  }

  private int take(Contest contest, NewOption option, String channel, Put put) {
    Optional<Integer> known = store.named(contest.no(), option.title());
    int number = known.orElseGet(() -> store.insert(contest, option, channel, put));
    record.note(
        known.isPresent() ? "proposal backed" : "proposal put forward",
        contest,
        Map.of("option", number));
    return number;
  }

  /** Reviews one; whoever put it forward is told, with the reason. */
  public void decide(Viewer by, ContestNo no, Review review) {
    Contest contest = reviewing(by, no);
    Proposal proposal = proposal(no, review.option());
    if (!proposal.complaint().isEmpty()) {
      throw Rejection.of("contest.another-rules");
    }
    Review clean = clean(review);
    if (clean.accepted()) {
      contest.requireBackers(proposal.backers());
    }
    store.decide(no, clean, new Put(by.party(), clock.instant()));
    record.note(
        "proposal reviewed",
        contest,
        Map.of("option", review.option(), "accepted", review.accepted()));
    tell(
        contest, proposal, clean.accepted() ? "contest.notice.accepted" : "contest.notice.refused");
  }

  /** Whoever put it forward says why the refusal is wrong; once. */
  public void complain(Viewer by, ContestNo no, int option, String words) {
    Contest contest = held(no);
    Proposal proposal = proposal(no, option);
    if (!by.is(proposal.putBy())) {
      throw Rejection.notFound("contest.no-such-option");
    }
    if (contest.state() != ContestState.NOMINATING
        || !store.complain(no, option, said(words), clock.instant())) {
      throw Rejection.of("contest.nothing-to-complain");
    }
    record.note("proposal complained", contest, Map.of("option", option));
  }

  /** Another person rules on the complaint; upheld, the proposal stands on the slate. */
  public void rule(Viewer by, ContestNo no, Review ruling) {
    Contest contest = reviewing(by, no);
    Proposal proposal = proposal(no, ruling.option());
    if (proposal.decidedBy() != null && by.is(proposal.decidedBy())) {
      throw Rejection.of("contest.another-rules");
    }
    Review clean =
        new Review(ruling.option(), ruling.accepted(), said(ruling.reason()), ruling.traits());
    if (clean.accepted()) {
      contest.requireBackers(proposal.backers());
    }
    if (!store.rule(no, clean, by.party())) {
      throw Rejection.of("contest.no-complaint");
    }
    record.note(
        "complaint ruled", contest, Map.of("option", ruling.option(), "upheld", ruling.accepted()));
    tell(contest, proposal, "contest.notice.ruled");
  }

  private void tell(Contest contest, Proposal proposal, String key) {
    notices.tell(
        new Notice(
            proposal.putBy(),
            key,
            List.of(proposal.option().title(), contest.title()),
            contest.address()));
  }

  private Contest reviewing(Viewer by, ContestNo no) {
    Contest contest = held(no);
    by.require(Permission.PUBLISH, contest.areaPath());
    if (contest.state() != ContestState.NOMINATING) {
      throw Rejection.of("contest.slate-hangs");
    }
    return contest;
  }

  private Proposal proposal(ContestNo no, int option) {
    return store.find(no, option).orElseThrow(() -> Rejection.notFound("contest.no-such-option"));
  }

  private static Review clean(Review review) {
    String reason = review.accepted() && review.reason().isBlank() ? "" : said(review.reason());
    return new Review(review.option(), review.accepted(), reason, review.traits());
  }

  private static String said(String words) {
    String said = Masking.visible(words).strip();
    if (said.length() < WORDS_LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("contest.say-reason", WORDS_LEAST, WORDS_MAX);
    }
    return said;
  }

  private Contest held(ContestNo no) {
    return contests.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
  }
}
