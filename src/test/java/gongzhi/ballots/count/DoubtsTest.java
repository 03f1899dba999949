package gongzhi.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.ballots.Choice;
import gongzhi.ballots.Counted;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.Tally;
import gongzhi.ballots.count.Doubts.Doubted;
import gongzhi.ballots.rule.Outcome;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether denied ballots could have turned a vote of owners, worked out by hand and by trying. */
class DoubtsTest {

  private static final VoteRule ORDINARY =
      VoteRules.ofTheLaw().on(LocalDate.of(2026, 11, 1), "owners-ordinary").orElseThrow();

  /** 30 heads of 100 m² each on the roll; more than half of those taking part must agree. */
  @ParameterizedTest(name = "{0} yes, {1} no; denied {2} × {3}: {4}")
  @CsvSource({
    // 24 took part: 13 yes carry it, 12 of 24 would not
    "13, 11, 1, YES, true",
    "14, 10, 1, YES, false",
    "14, 10, 2, YES, true",
    // 12 of 24 is half and not more: one who said no may have said yes
    "12, 12, 1, NO, true",
    "11, 13, 1, NO, false",
    "11, 13, 2, NO, true",
    // two thirds of 30 took part: one less is too few, whatever that one said
    "19, 1, 1, NO, true",
    "20, 1, 1, NO, false",
    // an abstention counts as taking part
    "18, 1, 1, ABSTAIN, true",
  })
  void a_line_that_they_reach_alone_could_turn(
      int yes, int no, int denied, Choice said, boolean turns) {
    int abstain = said == Choice.ABSTAIN ? denied : 0;
    Doubts doubts =
        new Doubts(
            ORDINARY,
            new Tally(counted(yes, no, abstain, 1), counted(yes, no, abstain, 10000)),
            Collections.nCopies(denied, new Doubted(said, 10000)),
            false);

    assertThat(doubts.couldTurn()).isEqualTo(turns);
  }

  @Test
  void a_large_flat_turns_the_area_where_its_head_does_not() {
    Tally tally =
        new Tally(
            new Counted(30, 25, 20, 5, 0, 0), new Counted(300000, 250000, 130000, 120000, 0, 0));
    Doubts doubts = new Doubts(ORDINARY, tally, List.of(new Doubted(Choice.YES, 20000)), false);

    assertThat(doubts.couldTurn()).isTrue();
    List<Boolean> moved = new ArrayList<>();
    for (int at = 0; at < ORDINARY.tests().size(); at++) {
      if (doubts.linesThatCouldMove().get(at)) {
        moved.add(ORDINARY.tests().get(at).axis() == gongzhi.ballots.rule.Axis.AREA);
      }
    }
    assertThat(moved).containsExactly(true);
  }

  @Test
  void says_the_same_as_trying_every_reading_of_every_ballot() {
    Random chance = new Random(63);
    for (int round = 0; round < 3000; round++) {
      List<Doubted> doubted = new ArrayList<>();
      for (int at = chance.nextInt(4); at >= 0; at--) {
        Choice said = chance.nextInt(4) == 0 ? null : Choice.values()[chance.nextInt(3)];
        doubted.add(new Doubted(said, 1 + chance.nextInt(40)));
      }
      Tally tally = tally(doubted, chance);
      List<VoteRule> rules =
          VoteRules.ofTheLaw().rules().stream()
              .filter(rule -> rule.electorate() == Electorate.Kind.OWNERS)
              .toList();
      VoteRule rule = rules.get(chance.nextInt(rules.size()));
      assertThat(new Doubts(rule, tally, doubted, false).couldTurn())
          .as("%s: %s with %s", rule.key(), tally, doubted)
          .isEqualTo(tried(rule, tally, doubted, 0));
    }
  }

  /** Some reading of the ballots from this one on gives another verdict. */
  private static boolean tried(VoteRule rule, Tally tally, List<Doubted> doubted, int from) {
    Outcome stands = rule.of(tally);
    if (from == doubted.size()) {
      return false;
    }
    Doubted one = doubted.get(from);
    for (int as = 0; as < 5; as++) {
      Tally other =
          new Tally(read(tally.heads(), one, 1, as), read(tally.area(), one, one.area(), as));
      Outcome told = rule.of(other);
      if (told.isValid() != stands.isValid()
          || told.isPassed() != stands.isPassed()
          || tried(rule, other, doubted, from + 1)) {
        return true;
      }
    }
    return false;
  }

  /** As it is, yes, no, abstaining, absent. */
  private static Counted read(Counted of, Doubted one, long worth, int as) {
    if (as == 0) {
      return of;
    }
    return new Counted(
        of.all(),
        of.present() - (as == 4 ? worth : 0),
        of.yes() - (one.choice() == Choice.YES ? worth : 0) + (as == 1 ? worth : 0),
        of.no() - (one.choice() == Choice.NO ? worth : 0) + (as == 2 ? worth : 0),
        of.abstain() - (one.choice() == Choice.ABSTAIN ? worth : 0) + (as == 3 ? worth : 0),
        of.spoilt() - (one.choice() == null ? worth : 0));
  }

  private static Tally tally(List<Doubted> doubted, Random chance) {
    long[] heads = new long[4];
    long[] area = new long[4];
    doubted.forEach(one -> add(heads, area, one));
    for (int at = chance.nextInt(8); at >= 0; at--) {
      add(heads, area, new Doubted(Choice.values()[chance.nextInt(3)], 1 + chance.nextInt(40)));
    }
    return new Tally(counted(heads, chance.nextInt(6)), counted(area, chance.nextInt(120)));
  }

  private static void add(long[] heads, long[] area, Doubted one) {
    int at = one.choice() == null ? 3 : one.choice().ordinal();
    heads[at]++;
    area[at] += one.area();
  }

  private static Counted counted(long[] of, long silent) {
    long cast = of[0] + of[1] + of[2] + of[3];
    return new Counted(cast + silent, cast, of[0], of[1], of[2], of[3]);
  }

  private static Counted counted(long yes, long no, long abstain, long worth) {
    long cast = (yes + no + abstain) * worth;
    return new Counted(30 * worth, cast, yes * worth, no * worth, abstain * worth, 0);
  }
}
