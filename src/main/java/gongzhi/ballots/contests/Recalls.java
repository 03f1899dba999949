package gongzhi.ballots.contests;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollActs;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.Share;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recalls (罢免): one fifth of the voters ask for it with a reason, the elected may answer, and the
 * same electorate decides in secret. Source: 村民委员会组织法第十六条, by analogy elsewhere.
 */
@Component
@Transactional
public class Recalls {

  private static final Share ASKED_FOR = Share.atLeast(1, 5);

  private final ContestStore contests;
  private final OptionStore options;
  private final RecallStore store;
  private final RollStore rolls;
  private final PollActs polls;
  private final ContestRecord record;

  Recalls(
      ContestStore contests,
      OptionStore options,
      RecallStore store,
      RollStore rolls,
      PollActs polls,
      ContestRecord record) {
    this.contests = contests;
    this.options = options;
    this.store = store;
    this.rolls = rolls;
    this.polls = polls;
    this.record = record;
  }

  /** Announces the vote on it; returns its number. */
  public PollNo begin(Viewer by, ContestNo no, NewRecall recall) {
    Contest contest =
        contests.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
    by.require(Permission.PUBLISH, contest.areaPath());
    recall.require();
    Option elected = elected(contest, recall.option());
    Roll roll = rolls.get(recall.roll());
    if (!roll.kind().name().equals(contest.electorate())) {
      throw Rejection.invalid("recall.another-electorate");
    }
    requireSigned(recall, roll);
    PollNo poll = polls.announce(by, poll(contest, elected, recall, roll.kind()));
    store.insert(contest, recall, poll, by.party());
    record.note("recall asked for", contest, Map.of("option", elected.no(), "poll", poll.value()));
    return poll;
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
    long signed = Math.min(recall.signatures(), roll.heads());
    if (signed < 1 || !ASKED_FOR.isReachedBy(signed, roll.heads())) {
      throw Rejection.invalid(
          "recall.too-few-signatures", ASKED_FOR.smallestOf(roll.heads()).orElse(roll.heads()));
    }
  }

  private static NewPoll poll(
      Contest contest, Option elected, NewRecall recall, Electorate.Kind kind) {
    String defence = recall.defence().isEmpty() ? "" : "\n\n本人申辩：" + recall.defence();
    return new NewPoll(
        recall.roll(),
        "是否同意罢免" + elected.title(),
        contest.title() + "。罢免理由：" + recall.reason() + defence,
        "",
        rule(kind),
        true,
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
      case OWNERS -> throw Rejection.invalid("contest.owners-vote-by-area");
    };
  }
}
