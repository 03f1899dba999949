package gongzhi.ballots.contests;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An election or a budget vote as it is held (选项投票).
 *
 * @param electorate kind of the roll whose voters choose
 * @param most so many marks or places, or so many points for one option
 * @param budget in fen; zero in an election
 * @param ruleKey how many votes elect; empty where most votes are enough
 * @param basis why it binds; empty where it only advises
 * @param after the election whose open seats it fills; empty for none
 * @param backers so many must stand behind what comes on the slate
 * @param backersZh the rule that asks for them; empty for none
 * @param noticeNo the notice with the slate; empty until it hangs
 * @param seed thrown in public before the first ballot; empty until then
 */
public record Contest(
    ContestNo no,
    ContestKind kind,
    long rollId,
    String electorate,
    AreaId area,
    String areaPath,
    String title,
    String words,
    CountMethod method,
    Paper paper,
    int seats,
    int most,
    long budget,
    String ruleKey,
    @Nullable LocalDate ruleFrom,
    String after,
    String basis,
    int backers,
    String backersZh,
    String backersEn,
    ContestState state,
    Instant nominatedUntil,
    Instant opensAt,
    Instant closesAt,
    String noticeNo,
    String seed,
    @Nullable Instant closedAt) {

  private static final VoteRules LAW = VoteRules.ofTheLaw();

  /**
   * Whether owners elect: every name is counted by heads and by area, so each choice has its area.
   */
  public boolean countsArea() {
    return kind == ContestKind.ELECTION && electorate.equals(Electorate.Kind.OWNERS.name());
  }

  /** The version of the rule it was announced with; empty where most votes are enough. */
  public Optional<VoteRule> rule() {
    return ruleFrom == null ? Optional.empty() : LAW.on(ruleFrom, ruleKey);
  }

  /**
   * Refuses (409) what too few stand behind, with the rule, and a name whose bearer has not agreed.
   */
  void requireReady(Proposal proposal) {
    if (proposal.backers() < backers) {
      throw Rejection.of("contest.too-few-backers", proposal.backers(), backers, backersRule());
    }
    if (kind == ContestKind.ELECTION && proposal.consent() != Consent.GIVEN) {
      throw Rejection.of("contest.no-consent");
    }
  }

  /** The rule that asks for several backers; only where there is one. */
  public Title backersRule() {
    return new Title(backersZh, backersEn);
  }

  /** Whether names and projects can be put forward. */
  public boolean hearsProposalsAt(Instant now) {
    return state == ContestState.NOMINATING && now.isBefore(nominatedUntil);
  }

  /** Whether it takes ballots at this moment. */
  public boolean isOpenAt(Instant now) {
    return state == ContestState.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  /** Where it stands in front of everybody. */
  public String address() {
    return "/" + kind.segment() + "/" + no;
  }
}
