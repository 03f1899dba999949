package gongzhi.ballots.contests;

import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an election or a budget vote is and what it came to.
 *
 * @param ruleKey how many votes elect; empty where most votes are enough
 * @param binding whether it decides, or only advises
 * @param notice number of the notice with the slate; empty until it hangs
 * @param valid whether enough took part; null until it is closed
 * @param chosen who is elected, or what is paid for, by name; empty until it is closed
 * @param open seats that nobody has, or fen that are left
 */
public record ContestStanding(
    ContestNo no,
    ContestKind kind,
    ContestState state,
    AreaId area,
    String title,
    String words,
    String ruleKey,
    boolean binding,
    String notice,
    Instant nominatedUntil,
    Instant closesAt,
    @Nullable Boolean valid,
    List<String> chosen,
    long open) {

  public ContestStanding {
    chosen = List.copyOf(chosen);
  }
}
