package gongzhi.ballots.polls;

import gongzhi.shared.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list before the opening.
 *
 * @param key of what is checked, which {@code words} fill
 * @param law where it stands; null for a rule of the program
 * @param verify the source was not read in its present text
 */
public record PollCheck(
    String key, List<Object> words, boolean holds, @Nullable Title law, boolean verify) {}
