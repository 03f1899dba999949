package gongzhi.ballots.contests;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollActs;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.Share;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recalls (罢免): one fifth of the voters ask for it with a reason, counted by two people, the
 * elected may answer, and the same electorate decides in secret: the roll that elected, or the one
 * that was frozen for the same ground after it. Source: 村民委员会组织法第十六条, by analogy elsewhere.
 */
@Component
@Transactional
public class Recalls {

  private static final Share ASKED_FOR = Share.atLeast(1, 5);

  private final ContestStore contests;
  private final OptionStore options;
  private final RecallStore store;
  private final RecallRequests requests;
  private final Voting voting;
  private final InstantSource clock;

  /** Who votes on it, how the vote is announced, and where it is told. */
  @Component("recallVoting")
  record Voting(RollStore rolls, PollActs polls, ContestRecord record) {}

  Recalls(
      ContestStore contests,
      OptionStore options,
      RecallStore store,
      RecallRequests requests,
      Voting voting,
      InstantSource clock) {
    this.contests = contests;
    this.options = options;
    this.store = store;
    this.requests = requests;
    this.voting = voting;
    this.clock = clock;
  }

  /** The first count of those who signed, with a picture of their sheets. */
  public void ask(Viewer by, ContestNo no, NewRecall recall) {
    Contest contest = owned(by, no);
    recall.require();
    requireOne(contest, recall);
    requests.put(contest, recall, by.party(), clock.instant());
    voting.record().note("recall counted", contest, Map.of("option", recall.option()));
  }

  /** Another person counts the same number; then the vote is announced. Returns its number. */
  public PollNo begin(Viewer by, ContestNo no, int option, int signatures) {
    Contest contest = owned(by, no);
    RecallRequests.Waiting first =
        requests.waiting(no, option).orElseThrow(() -> Rejection.of("recall.not-counted"));
    if (by.is(first.askedBy())) {
      throw Rejection.of("paper.needs-another-person");
    }
    if (signatures != first.signatures()) {
      throw Rejection.invalid("recall.counts-differ");
    }
    NewRecall recall = first.recall();
    Option elected = requireOne(contest, recall);
    requests.remove(no, option);
    Roll roll = voting.rolls().get(recall.roll());
    PollNo poll = voting.polls().announce(by, poll(contest, elected, recall, roll));
    store.insert(contest, recall, poll, by.party());
    voting
        .record()
        .note(
            "recall asked for",
            contest,
            Map.of("option", elected.no(), "poll", poll.value(), "signatures", signatures));
    return poll;
  }

  private Contest owned(Viewer by, ContestNo no) {
    Contest contest =
        contests.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
    by.require(Permission.PUBLISH, contest.areaPath());
    return contest;
  }

  /** Somebody who was elected, about whom nothing hangs, and enough signatures. */
  private Option requireOne(Contest contest, NewRecall recall) {
    Option elected = elected(contest, recall.option());
    if (store.hangs(contest.no(), recall.option())) {
      throw Rejection.of("recall.hangs");
    }
    Roll roll = voting.rolls().get(recall.roll());
    if (!roll.follows(voting.rolls().get(contest.rollId()))) {
      throw Rejection.invalid("recall.another-electorate");
    }
    requireSigned(recall, roll);
    return elected;
  }

  private Option elected(Contest contest, int number) {
    if (!store.elected(contest.no()).contains(number)) {
      throw Rejection.of("recall.not-elected");
    }
    return options.slate(contest.no()).stream()
        .filter(one -> one.no() == number)
        .findFirst()
        .orElseThrow();
  }

  private static void requireSigned(NewRecall recall, Roll roll) {
    long signed = recall.signatures();
    if (signed > roll.heads()) {
      throw Rejection.invalid("recall.more-than-voters", roll.heads());
    }
    if (signed < 1 || !ASKED_FOR.isReachedBy(signed, roll.heads())) {
      throw Rejection.invalid(
          "recall.too-few-signatures", ASKED_FOR.smallestOf(roll.heads()).orElse(roll.heads()));
    }
  }

  private static NewPoll poll(Contest contest, Option elected, NewRecall recall, Roll roll) {
    Electorate.Kind kind = roll.kind();
    String signed = "\n\n联名 %d 人，名册 %d 人。".formatted(recall.signatures(), roll.heads());
    String defence = recall.defence().isEmpty() ? "\n\n没有收到本人申辩。" : "\n\n本人申辩：" + recall.defence();
    return new NewPoll(
        recall.roll(),
        "是否同意罢免" + elected.title(),
        contest.title() + "。罢免理由：" + recall.reason() + signed + defence,
        kind == Electorate.Kind.OWNERS ? OwnersMatter.COMMITTEE_DISMISSAL.name() : "",
        rule(kind),
        kind != Electorate.Kind.OWNERS,
        Terms.Twice.FIRST_COUNTS,
        0,
        0,
        "",
        recall.opens(),
        recall.closes());
  }

  private static String rule(Electorate.Kind kind) {
    return switch (kind) {
      case VILLAGERS -> "village-recall";
      case RESIDENTS -> "residents-meeting-residents";
      case HOUSEHOLDS -> "residents-meeting-households";
      case REPRESENTATIVES -> "residents-representatives";
      case MEMBERS -> "residents-council";
      case OWNERS -> OwnersMatter.COMMITTEE_DISMISSAL.rule();
    };
  }
}
