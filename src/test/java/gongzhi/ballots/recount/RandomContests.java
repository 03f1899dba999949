package gongzhi.ballots.recount;

import gongzhi.ballots.recount.ContestFile.OptionPart;
import gongzhi.ballots.rule.VoteRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Elections and budgets of every kind with few voters, so that ties and empty ones are common. */
final class RandomContests {

  private static final List<List<String>> KINDS =
      List.of(
          List.of("BLOCK", "MARKS"),
          List.of("APPROVAL", "MARKS"),
          List.of("BLOCK", "MARKS", "OWNERS"),
          List.of("RANKED", "RANKS"),
          List.of("GREEDY", "MARKS"),
          List.of("GREEDY", "RANKS"),
          List.of("GREEDY", "POINTS"),
          List.of("EQUAL_SHARES", "MARKS"),
          List.of("EQUAL_SHARES", "RANKS"),
          List.of("EQUAL_SHARES", "POINTS"));
  private static final int ELECTIONS = 4;

  private final Random random;
  private int made;

  RandomContests(long seed) {
    random = new Random(seed);
  }

  ContestFile next() {
    int kind = made++ % KINDS.size();
    boolean budget = kind >= ELECTIONS;
    String method = KINDS.get(kind).getFirst();
    String paper = KINDS.get(kind).get(1);
    List<OptionPart> options = options(budget);
    List<@Nullable String> choices = choices(paper, options);
    @Nullable List<Long> areas = KINDS.get(kind).size() < 3 ? null : areas(choices.size());
    return new ContestFile(
        ContestFile.FORMAT,
        "E-2026-000001",
        budget ? "BUDGET" : "ELECTION",
        "示例",
        method,
        paper,
        budget ? 0 : 1 + random.nextInt(3),
        5,
        budget ? 50 + random.nextInt(150) : 0,
        "seed " + made,
        areas != null ? rule("owners-ordinary") : paper.equals("MARKS") && !budget ? rule() : null,
        budget ? List.of() : List.of(new ContestFile.TargetPart("WOMAN", ">= 1/2")),
        options,
        new ContestFile.RollPart(
            choices.size() + random.nextInt(10), "hash", areas == null ? null : squares(areas)),
        choices,
        areas,
        null);
  }

  private BallotsFile.@Nullable Rule rule() {
    String key = random.nextBoolean() ? "residents-council-election" : "village-election";
    return random.nextBoolean() ? null : rule(key);
  }

  private static BallotsFile.Rule rule(String key) {
    return FileRules.write(VoteRules.ofTheLaw().on(LocalDate.of(2026, 11, 1), key).orElseThrow());
  }

  /** Few sizes, so that two names often have the same. */
  private List<Long> areas(int many) {
    return random.longs(many, 1, 4).map(one -> one * 5000).boxed().toList();
  }

  private long squares(List<Long> areas) {
    long cast = areas.stream().mapToLong(Long::longValue).sum();
    return cast + random.nextInt(8) * 5000L;
  }

  private List<OptionPart> options(boolean budget) {
    List<OptionPart> options = new ArrayList<>();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      int cost = budget ? 10 + random.nextInt(60) : 0;
      Set<String> traits = random.nextBoolean() ? Set.of("WOMAN") : Set.of();
      options.add(new OptionPart(i * 3, "示例" + i, cost, traits));
    }
    return options;
  }

  private List<@Nullable String> choices(String paper, List<OptionPart> options) {
    List<@Nullable String> choices = new ArrayList<>();
    for (int i = random.nextInt(25); i > 0; i--) {
      choices.add(random.nextInt(15) == 0 ? null : choice(paper, options));
    }
    return choices;
  }

  private String choice(String paper, List<OptionPart> options) {
    List<Integer> picked =
        options.stream().map(OptionPart::no).collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(picked, random);
    return picked.stream()
        .limit(random.nextInt(Math.min(options.size(), 4) + 1))
        .map(one -> paper.equals("POINTS") ? one + "=" + (1 + random.nextInt(5)) : "" + one)
        .collect(Collectors.joining(","));
  }
}
