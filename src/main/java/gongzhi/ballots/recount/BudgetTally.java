package gongzhi.ballots.recount;

import gongzhi.ballots.budget.BudgetBallot;
import gongzhi.ballots.budget.BudgetItem;
import gongzhi.ballots.budget.BudgetVote;
import gongzhi.ballots.budget.EqualShares;
import gongzhi.ballots.budget.Funding;
import gongzhi.ballots.budget.Greedy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts the file of a budget vote: by support in order, or by equal shares and then by support. */
record BudgetTally(ContestFile file) {

  ContestResult count() {
    List<String> usable = file.choices().stream().filter(Objects::nonNull).toList();
    BudgetVote vote = new BudgetVote(file.budget(), items(), ballots(usable));
    Funding funding = fund(vote);
    Map<Integer, Long> points = new TreeMap<>();
    vote.support().forEach((item, got) -> points.put(Integer.valueOf(item), got.points()));
    return new ContestResult(
        true,
        funding.funded().stream().map(Integer::valueOf).toList(),
        List.of(),
        file.budget() - funding.cost(),
        file.choices().size(),
        file.choices().size() - usable.size(),
        points,
        funding.steps().stream().map(BudgetTally::step).toList(),
        List.of());
  }

  private Funding fund(BudgetVote vote) {
    EqualShares.Use use =
        file.paper().equals("MARKS") ? EqualShares.Use.COST : EqualShares.Use.POINTS;
    return file.method().equals("GREEDY")
        ? Greedy.common().fund(vote)
        : new EqualShares(use, 0, true).fund(vote);
  }

  private List<BudgetItem> items() {
    return file.options().stream()
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
