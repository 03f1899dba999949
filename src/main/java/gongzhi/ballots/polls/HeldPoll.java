package gongzhi.ballots.polls;

import gongzhi.ballots.count.Terms;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A poll as it is held (表决).
 *
 * @param kind of the electorate, as its roll says
 * @param matter which of the nine matters of owners; empty for other electorates
 * @param ruleFrom from when the version of the rule is in force by which it is counted
 * @param proxiesMost for how many others one person may vote
 * @param extendsDays by how many days it is prolonged once if too few took part; 0 for never
 * @param basis why it binds; empty where it only advises
 * @param withdrawnBecause why it was withdrawn before it opened; empty where it was not
 */
public record HeldPoll(
    PollNo no,
    long rollId,
    String kind,
    AreaId area,
    String areaPath,
    String question,
    String words,
    String matter,
    String ruleKey,
    LocalDate ruleFrom,
    boolean secret,
    Terms.Twice twice,
    int proxiesMost,
    boolean silentFollow,
    int extendsDays,
    String basis,
    PollState state,
    Instant announcedAt,
    Instant opensAt,
    Instant closesAt,
    @Nullable Instant openedAt,
    @Nullable Instant extendedAt,
    @Nullable Instant closedAt,
    @Nullable Boolean valid,
    @Nullable Boolean passed,
    String withdrawnBecause) {

  private static final VoteRules LAW = VoteRules.ofTheLaw();

  public boolean isBinding() {
    return !basis.isEmpty();
  }

  /** The version of the rule it was announced with. */
  public VoteRule rule() {
    return LAW.on(ruleFrom, ruleKey)
        .orElseThrow(() -> new IllegalStateException(no + " has no rule " + ruleKey));
  }

  /** What was fixed before it opened. */
  public Terms terms() {
    return new Terms(opensAt, closesAt, twice, proxiesMost > 0, silentFollow);
  }

  /**
   * Whether a voter may still vote on their own device who voted this way; empty for not at all.
   */
  public boolean takes(Optional<String> way) {
    return way.isEmpty() || (way.get().equals("OTHER") && twice == Terms.Twice.LAST_COUNTS);
  }

  /** Whether it takes ballots at this moment. */
  public boolean isOpenAt(Instant now) {
    return state == PollState.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
  }
}
