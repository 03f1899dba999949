package gongzhi.ballots.recount;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an election or a budget vote came to, as its public file writes it.
 *
 * @param valid whether enough took part; without such a rule always
 * @param chosen numbers of the elected, or of what is paid for, in that order
 * @param tied who have the same votes for fewer seats; they are voted on again
 * @param open seats that nobody has; what is left of the money, in fen, for a budget
 * @param cast all choices that came in, spoilt ones included
 * @param votes marks, first preferences or points, by option
 * @param areas what each name got by area; null where only heads count
 * @param steps how it came about, round by round or project by project
 */
public record ContestResult(
    boolean valid,
    List<Integer> chosen,
    List<Integer> tied,
    long open,
    long cast,
    long spoilt,
    Map<Integer, Long> votes,
    List<Step> steps,
    List<TargetLine> targets,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Areas areas) {

  /** A result in which only heads count. */
  ContestResult(
      boolean valid,
      List<Integer> chosen,
      List<Integer> tied,
      long open,
      long cast,
      long spoilt,
      Map<Integer, Long> votes,
      List<Step> steps,
      List<TargetLine> targets) {
    this(valid, chosen, tied, open, cast, spoilt, votes, steps, targets, null);
  }

  /**
   * The same by area, in 0.01 m².
   *
   * @param cast of all whose paper came in, and of those whose paper is not spoilt
   */
  public record Areas(long cast, long valid, Map<Integer, Long> votes) {}

  /**
   * One round or project.
   *
   * @param act what happened
   * @param options on whom or what
   * @param figures what each option had then, as exact fractions; for a budget, what was left
   */
  public record Step(String act, List<Integer> options, Map<String, String> figures) {}

  /** How the elected stand to a target. */
  public record TargetLine(String trait, String share, long part, long whole, boolean reached) {}
}
