package gongzhi.ballots.polls;

/**
 * What a place says about polls: the content of its {@code ballots.yaml}.
 *
 * @param binding whether polls may bind here, each by a named basis
 * @param silentFollow whether a clause lets the silent follow the majority; both results are shown
 */
public record PollSettings(boolean binding, boolean silentFollow) {

  /** The file of a pack that says it. */
  public static final String FILE = "ballots.yaml";
}
