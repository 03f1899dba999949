package gongzhi.ballots.count;

import gongzhi.ballots.SetAside;
import gongzhi.ballots.rule.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a count came to (计票报告).
 *
 * @param outcome by law, from the ballots that were cast
 * @param withFollowers what it would be if the silent followed the majority; null where the place
 *     has no such clause
 * @param setAside every ballot that does not count, with its reason, by number
 */
public record Result(Outcome outcome, @Nullable Outcome withFollowers, List<SetAside> setAside) {}
