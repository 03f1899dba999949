package gongzhi.ballots.contests;

import gongzhi.ballots.contests.OptionStore.Put;
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
 * the desk; whoever is named is asked, and whoever reviews hears of it.
 */
@Component
@Transactional
public class Nominations {

  private static final int PAPER_LEAST = 2;
  private static final int PAPER_MAX = 120;
  private static final int MOST_EACH = 10;
  private static final int SIGNATURES_MAX = 1000;

  private final ContestStore contests;
  private final OptionStore store;
  private final Names names;
  private final ContestRecord record;
  private final Notices notices;
  private final InstantSource clock;

  /** Who may put names forward, who stands behind them, and whether those named agree. */
  @Component("nominationNames")
  record Names(
      Nominators nominators, BackerStore backers, ConsentStore consents, Reviewers reviewers) {}

  Nominations(
      ContestStore contests,
      OptionStore store,
      Names names,
      ContestRecord record,
      Notices notices,
      InstantSource clock) {
    this.contests = contests;
    this.store = store;
    this.names = names;
    this.record = record;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Puts it forward; a person or a name that stands there already is backed instead. Whom it names
   * is asked.
   */
  public void put(Viewer by, ContestNo no, NewOption option, Nominee nominee) {
    Contest contest = hearing(no, option);
    names.nominators().require(by, contest);
    if (store.putBy(no, by.party()).size() >= MOST_EACH) {
      throw Rejection.of("contest.put-often", MOST_EACH);
    }
    Put put = new Put(by.party(), clock.instant(), names.nominators().named(by, contest, nominee));
    names.backers().back(no, take(contest, option, "WEB", put), put);
    if (put.nominee() != null && !put.isOwn()) {
      notices.tell(
          new Notice(
              put.nominee(), "contest.notice.asked", List.of(contest.title()), contest.address()));
    }
  }

  /** Puts forward at the desk what somebody says or hands in there, with who signed it on paper. */
  public void putAtDesk(Viewer by, ContestNo no, NewOption option, int signatures) {
    Contest contest = hearing(no, option);
    by.require(Permission.PUBLISH, contest.areaPath());
    if (signatures < 1 || signatures > SIGNATURES_MAX) {
      throw Rejection.invalid("contest.say-signatures", SIGNATURES_MAX);
    }
    Put put = new Put(by.party(), clock.instant(), null);
    names.backers().sign(no, take(contest, option, "DESK", put), signatures);
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
    Optional<Integer> known = store.listed(contest.no(), option.title(), put.nominee());
    int number = known.orElseGet(() -> store.insert(contest, option, channel, put));
    record.note(
        known.isPresent() ? "proposal backed" : "proposal put forward",
        contest,
        Map.of("option", number));
    if (known.isEmpty()) {
      record.tellReviewers(
          names.reviewers().all(contest), "contest.notice.review", contest, option.title());
    }
    return number;
  }

  /** Whoever is put forward says whether they agree, on their own device. */
  public void answer(Viewer nominee, ContestNo no, int option, boolean agrees) {
    Contest contest = held(no);
    if (!names.consents().answer(no, option, agrees, clock.instant())) {
      throw Rejection.notFound("contest.no-such-option");
    }
    record.note("nominee answered", contest, Map.of("option", option, "agrees", agrees));
  }

  /** An officer notes what they said on paper, and which paper. */
  public void noteAnswer(Viewer by, ContestNo no, Review said) {
    Contest contest = reviewing(by, no);
    proposal(no, said.option());
    names
        .consents()
        .note(
            no,
            said.option(),
            new ConsentStore.Noted(
                said.accepted(), paper(said.reason()), by.party(), clock.instant()));
    record.note(
        "nominee answered", contest, Map.of("option", said.option(), "agrees", said.accepted()));
  }

  private static String paper(String words) {
    String said = Review.said(words);
    if (said.length() > PAPER_MAX) {
      throw Rejection.invalid("contest.say-reason", PAPER_LEAST, PAPER_MAX);
    }
    return said;
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

  private Contest held(ContestNo no) {
    return contests.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
  }
}
