package gongzhi.ballots.polls;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.territory.AreaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a poll is and what it came to.
 *
 * @param matter which of the nine matters of owners; null for other electorates
 * @param rule key of the rule that decides it
 * @param binding whether it binds by a named basis; else it only advises
 * @param passed null until it is closed; so {@code valid}, whether enough took part
 */
public record PollStanding(
    PollNo no,
    PollState state,
    AreaId area,
    String question,
    Electorate.Kind electorate,
    @Nullable OwnersMatter matter,
    String rule,
    boolean binding,
    Instant opensAt,
    Instant closesAt,
    @Nullable Boolean valid,
    @Nullable Boolean passed) {}
