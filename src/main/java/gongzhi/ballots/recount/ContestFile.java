package gongzhi.ballots.recount;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public file of an election or a budget vote: options, choices and what they came to. Choices
 * are sorted, so their order tells nothing, and nobody who chose is in it.
 *
 * @param kind {@code ELECTION} or {@code BUDGET}
 * @param budget in fen
 * @param seed thrown in public before the first ballot; decides between equals
 * @param rule how many votes elect; null where most votes are enough
 * @param choices as the papers say them; null for a spoilt one
 * @param areas whose choice it is, in 0.01 m², one for each choice; null where only heads count
 * @param result null in a file that was never counted
 */
public record ContestFile(
    String format,
    String contest,
    String kind,
    String title,
    String method,
    String paper,
    int seats,
    int most,
    long budget,
    String seed,
    BallotsFile.@Nullable Rule rule,
    List<TargetPart> targets,
    List<OptionPart> options,
    RollPart roll,
    List<@Nullable String> choices,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Long> areas,
    @Nullable ContestResult result) {

  /** What a file begins with; another number is another layout. */
  public static final String FORMAT = "gongzhi-contest/1";

  /** A composition target, such as {@code >= 1/5}. */
  public record TargetPart(String trait, String share) {}

  /** One option, in the order of the paper. */
  public record OptionPart(int no, String title, long cost, Set<String> traits) {}

  /** How many were on the roll, its hash, and where area counts all of it in 0.01 m². */
  public record RollPart(
      long heads, String hash, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long squares) {}

  /** The same file with what it was counted to. */
  public ContestFile with(ContestResult counted) {
    return new ContestFile(
        format, contest, kind, title, method, paper, seats, most, budget, seed, rule, targets,
        options, roll, choices, areas, counted);
  }

  /** Counts it. */
  public ContestResult count() {
    return kind.equals("ELECTION")
        ? new ElectionTally(this).count()
        : new BudgetTally(this).count();
  }
}
