package gongzhi.ballots.recount;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.recount.ContestFile.OptionPart;
import gongzhi.ballots.rule.VoteRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the public file of an election or a budget is counted to. */
class ContestTallyTest {

  private static final List<OptionPart> NAMES =
      List.of(
          new OptionPart(1, "示例甲", 40, Set.of("WOMAN")),
          new OptionPart(2, "示例乙", 30, Set.of()),
          new OptionPart(3, "示例丙", 30, Set.of("WOMAN", "PARTY_MEMBER")),
          new OptionPart(4, "示例丁", 50, Set.of()));
  private static final BallotsFile.Rule COUNCIL =
      FileRules.write(
          VoteRules.ofTheLaw()
              .on(LocalDate.of(2026, 11, 1), "residents-council-election")
              .orElseThrow());

  private static final BallotsFile.Rule OWNERS =
      FileRules.write(
          VoteRules.ofTheLaw().on(LocalDate.of(2026, 11, 1), "owners-ordinary").orElseThrow());

  private static ContestFile file(
      String method, String paper, BallotsFile.@Nullable Rule rule, List<String> choices) {
    boolean budget = method.equals("GREEDY") || method.equals("EQUAL_SHARES");
    return new ContestFile(
        ContestFile.FORMAT,
        "E-2026-000001",
        budget ? "BUDGET" : "ELECTION",
        "示例",
        method,
        paper,
        budget ? 0 : 2,
        2,
        budget ? 100 : 0,
        "3 5 1 6 2 4",
        rule,
        List.of(new ContestFile.TargetPart("WOMAN", ">= 1/2")),
        NAMES,
        new ContestFile.RollPart(9, "hash", null),
        choices,
        null,
        null);
  }

  /** Nine owners with a hundred m² in all. */
  private static ContestFile owners(List<String> choices, List<Long> areas) {
    ContestFile plain = file("BLOCK", "MARKS", OWNERS, choices);
    return new ContestFile(
        plain.format(),
        plain.contest(),
        plain.kind(),
        plain.title(),
        plain.method(),
        plain.paper(),
        plain.seats(),
        plain.most(),
        plain.budget(),
        plain.seed(),
        plain.rule(),
        plain.targets(),
        plain.options(),
        new ContestFile.RollPart(9, "hash", 10_000L),
        choices,
        areas,
        null);
  }

  /** Six of nine owners vote; the last of them owns by far the most. */
  @ParameterizedTest(name = "{0}, the last owns {1}: valid {2}, elected {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        // four of six heads and 40 of 80 m²: half is not more than half
        "1 1 1 1 2 2; 3000; true; ",
        // 40 of 79.99
        "1 1 1 1 2 2; 2999; true; 1",
        // five heads of six without the largest area
        "1 1 1 1 1 2; 4999; true; 1",
        "1 1 1 1 1 2; 5000; true; ",
        // two thirds of the heads but not of the area
        "1 1 1 1 1 1; 1666; false; ",
        // both lines of the turnout exactly, counted in heads and area
        "1 1 1 1 1 1; 1667; true; 1",
        // only five of nine heads
        "1 1 1 1 1; 5000; false; ",
      })
  void an_owners_committee_is_elected_by_heads_and_by_area(
      String said, long last, boolean valid, @Nullable Integer elected) {
    List<String> choices = List.of(said.split(" "));
    List<Long> areas = new ArrayList<>(Collections.nCopies(choices.size() - 1, 1000L));
    areas.add(last);

    ContestResult result = owners(choices, areas).count();

    assertThat(result.valid()).isEqualTo(valid);
    assertThat(result.chosen()).isEqualTo(elected == null ? List.of() : List.of(elected));
  }

  @Test
  void of_owners_with_equal_heads_the_larger_area_sits_and_equal_ones_are_voted_on_again() {
    List<String> choices = List.of("1,2", "1,3", "1,2", "1,3", "1,2,3", "2,3", "2,3", "1,2");
    List<Long> same = Collections.nCopies(8, 1000L);
    List<Long> other = new ArrayList<>(same);
    other.set(1, 1001L);

    assertThat(owners(choices, same).count().spoilt()).isEqualTo(1);
    assertThat(owners(choices, same).count().chosen()).containsExactly(1, 2);
    assertThat(owners(List.of("1", "1", "1", "2", "2", "2", "1,2"), same).count().tied()).isEmpty();
    ContestResult result =
        owners(List.of("1,2", "1,3", "1,2", "1,3", "1,2", "1,3", "2,3"), same).count();
    assertThat(result.chosen()).containsExactly(1);
    assertThat(result.tied()).containsExactly(2, 3);
    assertThat(
            owners(List.of("1,2", "1,3", "1,2", "1,3", "1,2", "1,3", "2,3"), other)
                .count()
                .chosen())
        .containsExactly(1, 3);
  }

  @ParameterizedTest(name = "{0} of 9 voted, {1} of them for the first: valid {2}, elected {3}")
  @CsvSource({
    "5, 5, false, 0",
    "6, 3, true, 0",
    "6, 4, true, 1",
    "9, 4, true, 0",
    "9, 5, true, 1",
  })
  void two_thirds_take_part_and_more_than_half_of_them_elect(
      int cast, int marked, boolean valid, int elected) {
    List<String> choices = IntStream.range(0, cast).mapToObj(i -> i < marked ? "1" : "").toList();

    ContestResult result = file("BLOCK", "MARKS", COUNCIL, choices).count();

    assertThat(result.valid()).isEqualTo(valid);
    assertThat(result.chosen()).hasSize(elected);
    assertThat(result.open()).isEqualTo(2 - elected);
  }

  @Test
  void a_spoilt_paper_is_cast_and_for_nobody_and_so_is_one_with_too_many_marks() {
    List<@Nullable String> choices = new ArrayList<>(List.of("1", "1,2,3", "2"));
    choices.add(null);

    ContestResult result = file("BLOCK", "MARKS", null, choices).count();

    assertThat(result.cast()).isEqualTo(4);
    assertThat(result.spoilt()).isEqualTo(2);
    assertThat(result.votes()).containsEntry(1, 1L).containsEntry(2, 1L).containsEntry(3, 0L);
  }

  @Test
  void a_missed_target_is_told_and_elects_nobody_else() {
    ContestResult result = file("BLOCK", "MARKS", null, List.of("2,4", "2,4", "1")).count();

    assertThat(result.chosen()).containsExactlyInAnyOrder(2, 4);
    assertThat(result.targets())
        .containsExactly(new ContestResult.TargetLine("WOMAN", ">= 1/2", 0, 2, false));
  }

  @ParameterizedTest
  @CsvSource({
    "BLOCK, MARKS",
    "APPROVAL, MARKS",
    "RANKED, RANKS",
    "GREEDY, MARKS",
    "GREEDY, RANKS",
    "GREEDY, POINTS",
    "EQUAL_SHARES, MARKS",
    "EQUAL_SHARES, RANKS",
    "EQUAL_SHARES, POINTS"
  })
  void the_order_of_papers_and_the_file_itself_change_nothing(String method, String paper) {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      List<String> choices = choices(paper, random);
      ContestResult counted = file(method, paper, null, choices).count();
      Collections.shuffle(choices, random);
      assertThat(file(method, paper, null, choices).count()).isEqualTo(counted);
      String written =
          JsonMapper.shared().writeValueAsString(file(method, paper, null, choices).with(counted));
      ContestFile read = JsonMapper.shared().readValue(written, ContestFile.class);
      assertThat(read.count()).isEqualTo(read.result());
    }
  }

  /** The same sum done the plain way: marks counted one by one. */
  @Test
  void approval_agrees_with_counting_on_ones_fingers() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      List<String> choices = choices("MARKS", random);
      Map<Integer, Long> fingers = new TreeMap<>(Map.of(1, 0L, 2, 0L, 3, 0L, 4, 0L));
      for (String choice : choices) {
        for (String mark : choice.split(",")) {
          if (!mark.isEmpty()) {
            fingers.merge(Integer.valueOf(mark), 1L, Long::sum);
          }
        }
      }

      ContestResult result = file("APPROVAL", "MARKS", null, choices).count();

      assertThat(result.votes()).isEqualTo(fingers);
      result
          .chosen()
          .forEach(
              chosen ->
                  fingers.forEach(
                      (other, got) -> {
                        if (!result.chosen().contains(other)) {
                          assertThat(got).isLessThan(fingers.get(chosen));
                        }
                      }));
    }
  }

  @Test
  void no_budget_pays_for_more_than_there_is() {
    Random random = new Random(13);
    for (int i = 0; i < 500; i++) {
      for (String method : List.of("GREEDY", "EQUAL_SHARES")) {
        ContestResult result = file(method, "POINTS", null, choices("POINTS", random)).count();
        long paid =
            NAMES.stream()
                .filter(one -> result.chosen().contains(one.no()))
                .mapToLong(OptionPart::cost)
                .sum();

        assertThat(paid).isLessThanOrEqualTo(100);
        assertThat(result.open()).isEqualTo(100 - paid);
      }
    }
  }

  private static List<String> choices(String paper, Random random) {
    List<String> all = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      List<Integer> options = new ArrayList<>(List.of(1, 2, 3, 4));
      Collections.shuffle(options, random);
      List<Integer> picked = options.subList(0, random.nextInt(3));
      List<String> parts =
          picked.stream()
              .map(one -> paper.equals("POINTS") ? one + "=" + (1 + random.nextInt(5)) : "" + one)
              .toList();
      all.add(String.join(",", paper.equals("MARKS") ? List.copyOf(new TreeSet<>(parts)) : parts));
    }
    return all;
  }
}
