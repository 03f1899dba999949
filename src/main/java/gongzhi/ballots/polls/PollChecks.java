package gongzhi.ballots.polls;

import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollPeriods;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before a poll opens, each line with its law. */
@Component
public class PollChecks {

  private final RollStore rolls;

  PollChecks(RollStore rolls) {
    this.rolls = rolls;
  }

  /** The list; the poll opens when all lines hold. */
  public List<PollCheck> of(HeldPoll poll, Instant now) {
    Roll roll = rolls.get(poll.rollId());
    RollPeriods.Period period = RollPeriods.of(roll.kind());
    boolean ruled =
        rolls.objections(roll.id()).stream().allMatch(objection -> objection.upheld() != null);
    List<PollCheck> all = new ArrayList<>();
    all.add(posted("poll.check.agenda", poll.announcedAt(), poll, period.agenda(), period));
    all.add(posted("poll.check.roll-posted", roll.postedAt(), poll, period.roll(), period));
    all.add(own("poll.check.objections-ruled", ruled));
    if (roll.votesOn() != null) {
      all.add(ofAge(roll.votesOn(), poll));
    }
    all.add(own("poll.check.roll-frozen", roll.state() == RollState.FROZEN));
    all.add(rule(poll.rule(), day(poll.opensAt())));
    all.add(own("poll.check.not-over", now.isBefore(poll.closesAt())));
    return List.copyOf(all);
  }

  /** Who was of age on the day the roll was made for is so on every later one. */
  private static PollCheck ofAge(LocalDate day, HeldPoll poll) {
    boolean holds = !day(poll.opensAt()).isBefore(day);
    return new PollCheck("poll.check.of-age", List.of(day.toString()), holds, null, false);
  }

  /** Days are counted from the day after, to the day before the vote. Source: 民法典第二百零一条. */
  public static long daysBetween(Instant posted, Instant opens) {
    return Math.max(0, ChronoUnit.DAYS.between(day(posted), day(opens)) - 1);
  }

  private static PollCheck posted(
      String key, @Nullable Instant at, HeldPoll poll, int days, RollPeriods.Period period) {
    long passed = at == null ? 0 : daysBetween(at, poll.opensAt());
    boolean holds = at != null && (days == 0 || passed >= days);
    return new PollCheck(key, List.of(days, passed), holds, period.law(), period.verify());
  }

  private static PollCheck rule(VoteRule rule, LocalDate day) {
    return new PollCheck(
        "poll.check.rule", List.of(), rule.isInForceOn(day), rule.law(), rule.verify());
  }

  private static PollCheck own(String key, boolean holds) {
    return new PollCheck(key, List.of(), holds, null, false);
  }

  private static LocalDate day(Instant at) {
    return Objects.requireNonNull(at).atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
