package gongzhi.ballots.recount;

import gongzhi.ballots.budget.BudgetBallot;
import gongzhi.ballots.budget.BudgetItem;
import gongzhi.ballots.budget.BudgetVote;
import gongzhi.ballots.budget.EqualShares;
import gongzhi.ballots.budget.Funding;
import gongzhi.ballots.budget.Greedy;
import gongzhi.ballots.recount.ContestFile.OptionPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts the file of a budget vote: by support in order, or by equal shares and then by support.
 */
record BudgetTally(ContestFile file) {

  ContestResult count() {
    List<String> usable = file.choices().stream().filter(Objects::nonNull).toList();
    BudgetVote all = new BudgetVote(file.budget(), items(file.options()), ballots(usable));
    Map<Integer, Long> points = new TreeMap<>();
    all.support().forEach((item, got) -> points.put(Integer.valueOf(item), got.points()));
    Funding funding =
        fund(new BudgetVote(file.budget(), items(wanted(points, true)), all.ballots()));
    long left = file.budget() - funding.cost();
    return new ContestResult(
        true,
        funding.funded().stream().map(Integer::valueOf).toList(),
        List.of(),
        left,
        file.choices().size(),
        file.choices().size() - usable.size(),
        points,
        steps(funding, wanted(points, false), left),
        List.of());
  }

  /** What nobody wants is not paid for, however much money is left. */
  private List<OptionPart> wanted(Map<Integer, Long> points, boolean wanted) {
    return file.options().stream()
        .filter(option -> points.getOrDefault(option.no(), 0L) > 0 == wanted)
        .toList();
  }

  private static List<ContestResult.Step> steps(
      Funding funding, List<OptionPart> unwanted, long left) {
    return Stream.concat(
            funding.steps().stream().map(BudgetTally::step),
            unwanted.stream()
                .map(
                    option ->
                        new ContestResult.Step(
                            Funding.Verdict.TOO_LITTLE_SUPPORT.name(),
                            List.of(option.no()),
                            Map.of("left", String.valueOf(left)))))
        .toList();
  }

  private Funding fund(BudgetVote vote) {
    EqualShares.Use use =
        file.paper().equals("MARKS") ? EqualShares.Use.COST : EqualShares.Use.POINTS;
    return file.method().equals("GREEDY")
        ? Greedy.common().fund(vote)
        : new EqualShares(use, 0, true).fund(vote);
  }

  private static List<BudgetItem> items(List<OptionPart> options) {
    return options.stream()
        .map(option -> new BudgetItem(String.valueOf(option.no()), option.cost()))
        .toList();
  }

  private List<BudgetBallot> ballots(List<String> usable) {
    List<BudgetBallot> all = new ArrayList<>();
    for (String choice : usable) {
      all.add(ballot("%06d".formatted(all.size() + 1), choice));
    }
    return all;
  }

  private BudgetBallot ballot(String voter, String choice) {
    List<String> parts = choice.isEmpty() ? List.of() : Stream.of(choice.split(",")).toList();
    return switch (file.paper()) {
      case "MARKS" -> BudgetBallot.approving(voter, parts);
      case "RANKS" -> BudgetBallot.ranking(voter, parts, file.options().size());
      default -> pointed(voter, parts);
    };
  }

  private static BudgetBallot pointed(String voter, List<String> parts) {
    Map<String, Integer> points = new HashMap<>();
    for (String part : parts) {
      String[] one = part.split("=");
      points.put(one[0], Integer.valueOf(one[1]));
    }
    return new BudgetBallot(voter, points);
  }

  private static ContestResult.Step step(Funding.Step step) {
    return new ContestResult.Step(
        step.verdict().name(),
        List.of(Integer.valueOf(step.item().id())),
        Map.of("left", String.valueOf(step.left())));
  }
}
