package gongzhi.ballots.contests;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.polls.PollChecks;
import gongzhi.ballots.register.RollPeriods;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules say how many votes elect, and for whom. */
public final class ElectionRules {

  /** 民法典第二百七十八条第一款第三项: members of the owners' committee. */
  private static final String OWNERS = "owners-ordinary";

  private static final Set<String> KEYS =
      Set.of("village-election", "village-election-second", "residents-council-election", OWNERS);
  private static final Duration OWNERS_SHORTEST = Duration.ofDays(1);
  private static final VoteRules LAW = VoteRules.ofTheLaw();

  private ElectionRules() {}

  /** Those in force; which one applies follows from the roll. */
  public static List<VoteRule> all() {
    return LAW.rules().stream()
        .filter(rule -> KEYS.contains(rule.key()) && rule.until() == null)
        .toList();
  }

  /** Refuses (422) a rule that is for another roll, or for another way of counting. */
  static void require(NewContest contest, Electorate.Kind kind) {
    if (isOfOwners(contest, kind) && !contest.ruleKey().equals(OWNERS)) {
      throw Rejection.invalid("contest.owners-vote-by-area");
    }
    if (contest.ruleKey().isEmpty()) {
      return;
    }
    boolean marks =
        contest.chosen() == CountMethod.BLOCK || contest.chosen() == CountMethod.APPROVAL;
    if (!marks || version(contest).filter(rule -> rule.electorate() == kind).isEmpty()) {
      throw Rejection.invalid("contest.choose-rule");
    }
  }

  /**
   * Refuses (422) an election of owners that they hear of too late, or that lasts less than a day.
   */
  static void requireTime(NewContest contest, Electorate.Kind kind, Instant now) {
    if (!isOfOwners(contest, kind)) {
      return;
    }
    RollPeriods.Period period = RollPeriods.of(kind);
    if (PollChecks.daysBetween(now, contest.opensAt()) < period.agenda()) {
      throw Rejection.invalid("poll.opens-too-early", period.agenda(), period.law());
    }
    if (Duration.between(contest.opensAt(), contest.closesAt()).compareTo(OWNERS_SHORTEST) < 0) {
      throw Rejection.invalid("poll.too-short");
    }
  }

  private static boolean isOfOwners(NewContest contest, Electorate.Kind kind) {
    return contest.kind() == ContestKind.ELECTION && kind == Electorate.Kind.OWNERS;
  }

  /** From when the version of its rule is in force; null where most votes are enough. */
  static @Nullable LocalDate from(NewContest contest) {
    return contest.ruleKey().isEmpty() ? null : version(contest).orElseThrow().from();
  }

  private static Optional<VoteRule> version(NewContest contest) {
    LocalDate day = contest.opensAt().atZone(WorkingCalendar.ZONE).toLocalDate();
    return KEYS.contains(contest.ruleKey()) ? LAW.on(day, contest.ruleKey()) : Optional.empty();
  }
}
