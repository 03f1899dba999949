package gongzhi.ballots.polls;

import org.jspecify.annotations.Nullable;

/**
 * What a place says about polls: the content of its {@code ballots.yaml}.
 *
 * @param binding whether polls may bind here, each by a named basis
 * @param silentFollow whether a clause lets the silent follow the majority; both results are shown
 * @param backers how many must stand behind a nomination; null where no rule asks for more than one
 * @param review who reviews names before they stand on a slate
 */
public record PollSettings(
    boolean binding, boolean silentFollow, @Nullable BackersRule backers, ReviewRule review) {

  /** The file of a pack that says it. */
  public static final String FILE = "ballots.yaml";
}
