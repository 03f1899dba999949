package gongzhi.ballots.contests;

import gongzhi.ballots.election.PublicLot;
import gongzhi.ballots.polls.PollCheck;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about elections and budget votes: announce, prolong, post the slate, open. */
@Component
@Transactional
public class Contests {

  private final ContestStore store;
  private final OptionStore options;
  private final RollStore rolls;
  private final Slates slates;
  private final ContestRecord record;
  private final InstantSource clock;

  Contests(
      ContestStore store,
      OptionStore options,
      RollStore rolls,
      Slates slates,
      ContestRecord record,
      InstantSource clock) {
    this.store = store;
    this.options = options;
    this.rolls = rolls;
    this.slates = slates;
    this.record = record;
    this.clock = clock;
  }

  /** Announces it; from now on people put forward names or projects. */
  public ContestNo announce(Viewer by, NewContest contest) {
    Instant now = clock.instant();
    contest.require(now);
    Roll roll = rolls.get(contest.roll());
    by.require(Permission.PUBLISH, roll.areaPath());
    if (roll.state() == RollState.DRAFT) {
      throw Rejection.invalid("poll.roll-is-draft");
    }
    ElectionRules.require(contest, roll.kind());
    ElectionRules.requireTime(contest, roll.kind(), now);
    requireEarlier(contest, roll);
    if (!contest.basis().isEmpty()) {
      slates.requireBinding(roll.area());
    }
    ContestNo no = store.nextNo(contest.kind(), now.atZone(WorkingCalendar.ZONE).getYear());
    store.insert(no, contest, by.party(), now);
    slates.askForBackers(no, contest.kind(), roll.area());
    Contest announced = held(no);
    slates.requireTime(announced, announced.nominatedUntil(), announced.opensAt());
    record.note("contest announced", announced, terms(contest));
    record.tellVoters("contest.notice.announced", announced);
    return no;
  }

  private void requireEarlier(NewContest contest, Roll roll) {
    if (contest.after().isEmpty()) {
      return;
    }
    Contest earlier = held(ContestNo.of(contest.after()));
    if (earlier.state() != ContestState.CLOSED || !earlier.areaPath().equals(roll.areaPath())) {
      throw Rejection.invalid("contest.nothing-to-fill");
    }
  }

  private static Map<String, Object> terms(NewContest contest) {
    return Map.of(
        "title", contest.title(),
        "roll", contest.roll(),
        "method", contest.chosen().name(),
        "paper", contest.onPaper().name(),
        "seats", contest.seats(),
        "budget", contest.budget(),
        "rule", contest.ruleKey(),
        "until", contest.until().toString(),
        "opens", contest.opensAt().toString(),
        "closes", contest.closesAt().toString());
  }

  /** Lets people put forward more, because too few did or the slate misses a target. */
  public void again(Viewer by, ContestNo no, NewDates dates) {
    Contest contest = owned(by, no);
    if (contest.state() != ContestState.NOMINATING) {
      throw Rejection.of("contest.slate-hangs");
    }
    dates.require(clock.instant());
    slates.requireTime(contest, dates.nominatedUntil(), dates.opens());
    store.prolong(no, dates);
    record.note("proposals prolonged", contest, Map.of("until", dates.nominatedUntil().toString()));
  }

  /** Posts the slate on a notice; nothing on it changes any more. */
  public void post(Viewer by, ContestNo no) {
    Contest contest = owned(by, no);
    List<Option> slate = slates.ready(contest, clock.instant());
    String notice = slates.publish(by, contest, slate);
    if (!store.post(no, notice, clock.instant())) {
      throw Rejection.of("contest.slate-hangs");
    }
    record.note("slate posted", contest, Map.of("notice", notice, "options", slate.size()));
  }

  /**
   * Opens it; the hash of the posted slate in the public log draws the order on the paper, so
   * nobody chooses it and nobody tries one after another.
   */
  public void open(Viewer by, ContestNo no) {
    Contest contest = owned(by, no);
    long missing =
        slates.checks(contest, clock.instant()).stream().filter(check -> !check.holds()).count();
    if (missing > 0) {
      throw Rejection.of("poll.not-ready", missing);
    }
    String seed = record.hashOfSlate(contest);
    if (!store.open(no, seed, by.party(), clock.instant())) {
      throw Rejection.of("poll.opened-already");
    }
    draw(contest, seed);
    record.note("contest opened", contest, Map.of("seed", seed));
    record.tellVoters("contest.notice.opened", contest);
  }

  /** Opening comes first, so two who open at once do not both draw. */
  private void draw(Contest contest, String seed) {
    PublicLot lot = new PublicLot(seed);
    int place = 1;
    for (Option option :
        options.slate(contest.no()).stream()
            .sorted((one, other) -> lot.compare(key(one), key(other)))
            .toList()) {
      options.place(contest.no(), option.no(), place);
      place++;
    }
  }

  private static String key(Option option) {
    return String.valueOf(option.no());
  }

  /** What must hold before it opens. */
  @Transactional(readOnly = true)
  public List<PollCheck> checks(Contest contest) {
    return slates.checks(contest, clock.instant());
  }

  private Contest owned(Viewer by, ContestNo no) {
    Contest contest = held(no);
    by.require(Permission.PUBLISH, contest.areaPath());
    return contest;
  }

  private Contest held(ContestNo no) {
    return store.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
  }
}
