package gongzhi.ballots.contests;

import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an election or a budget vote is and what it came to.
 *
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
    Instant closesAt,
    @Nullable Boolean valid,
    List<String> chosen,
    long open) {

  public ContestStanding {
    chosen = List.copyOf(chosen);
  }
}
