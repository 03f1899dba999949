package gongzhi.ballots.demo;

import static java.util.stream.Collectors.joining;

import gongzhi.ballots.contests.Choosing;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.Nominations;
import gongzhi.ballots.contests.Option;
import gongzhi.ballots.contests.OptionStore;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Review;
import gongzhi.ballots.contests.Reviews;
import gongzhi.ballots.contests.Trait;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Invented candidates, projects and papers. */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoChoices {

  private static final List<String> NAMES = List.of("一", "二", "三", "四");
  private static final long EACH_COSTS = 3_500_000;

  private final Nominations nominations;
  private final Reviews reviews;
  private final Choosing choosing;
  private final ContestStore contests;
  private final OptionStore options;
  private final DemoPolls.Acting acting;

  /** A voter of the roll. */
  record Voter(int entry, PartyId party) {}

  DemoChoices(
      Nominations nominations,
      Reviews reviews,
      Choosing choosing,
      ContestStore contests,
      OptionStore options,
      DemoPolls.Acting acting) {
    this.nominations = nominations;
    this.reviews = reviews;
    this.choosing = choosing;
    this.contests = contests;
    this.options = options;
    this.acting = acting;
  }

  void put(Viewer officer, ContestNo no, String title, Instant at) {
    NewOption option = new NewOption(title, "热心邻里的事。（示例）", EACH_COSTS);
    acting.at(
        at,
        officer,
        by -> {
          nominations.putAtDesk(by, no, option, 1);
          return no;
        });
  }

  /** Four of them, all accepted and seconded, each second one with these traits. */
  void slate(DemoBoxes.Pair people, ContestNo no, String name, Set<Trait> traits) {
    NAMES.forEach(one -> put(people.one(), no, name + one, days(-40)));
    Contest contest = acting.program().call(() -> contests.find(no).orElseThrow());
    boolean twice = acting.program().call(() -> reviews.areSeconded(contest));
    for (int number : numbers(people.one(), no)) {
      Set<Trait> own = number % 2 == 0 ? traits : Set.of();
      if (contest.kind() == ContestKind.ELECTION) {
        act(
            people.one(),
            by -> nominations.noteAnswer(by, no, accepted(number, "示例同意书", Set.of())));
      }
      act(
          twice ? people.other() : people.one(),
          by -> reviews.decide(by, no, accepted(number, "", own)));
      if (twice) {
        act(people.third(), by -> second(by, no, number));
      }
    }
  }

  private List<Integer> numbers(Viewer officer, ContestNo no) {
    return acting.at(
        days(-29),
        officer,
        _ -> options.proposals(no).stream().map(one -> one.option().no()).toList());
  }

  private void second(Viewer by, ContestNo no, int number) {
    String seen =
        options.proposals(no).stream()
            .filter(one -> one.option().no() == number)
            .findFirst()
            .orElseThrow()
            .seen();
    reviews.second(by, no, accepted(number, "", Set.of()), seen);
  }

  private static Review accepted(int number, String reason, Set<Trait> traits) {
    return new Review(number, true, reason, traits);
  }

  private void act(Viewer who, Consumer<Viewer> act) {
    acting.at(
        days(-29),
        who,
        by -> {
          act.accept(by);
          return true;
        });
  }

  /** Half a day ago, when it was open; where the timer closes it meanwhile, the rest is silent. */
  void choose(ContestNo no, long roll, int many) {
    choose(no, roll, many, turn -> said(no, turn));
  }

  /** The same, each marking those at these places of the slate, in the order of its numbers. */
  void mark(ContestNo no, long roll, int many, IntFunction<List<Integer>> places) {
    List<Integer> slate =
        acting.program().call(() -> options.slate(no).stream().map(Option::no).sorted().toList());
    choose(
        no,
        roll,
        many,
        turn ->
            places.apply(turn).stream()
                .map(place -> String.valueOf(slate.get(place)))
                .collect(joining(",")));
  }

  private void choose(ContestNo no, long roll, int many, IntFunction<String> says) {
    List<Voter> voters = voters(roll).subList(0, many);
    for (int i = 0; i < voters.size(); i++) {
      Voter voter = voters.get(i);
      Instant now = acting.clock().instant().minus(Duration.ofHours(12));
      String said = says.apply(i);
      try {
        acting.at(
            now,
            Viewer.resident(voter.party(), now),
            who -> {
              choosing.own(who, no, voter.entry(), said);
              return no;
            });
      } catch (Rejection _) {
        return;
      }
    }
  }

  private String said(ContestNo no, int turn) {
    Contest contest = acting.program().call(() -> contests.find(no).orElseThrow());
    List<Integer> slate =
        acting.program().call(() -> options.slate(no).stream().map(Option::no).toList());
    int first = slate.get(turn * 7 % 5 % slate.size());
    int second = slate.get(turn % 3);
    if (contest.kind() == ContestKind.BUDGET && contest.paper() == Paper.POINTS) {
      return Paper.given(Map.of(first, 3), 3);
    }
    return Stream.of(first, second).distinct().sorted().map(String::valueOf).collect(joining(","));
  }

  private Instant days(int many) {
    return acting.clock().instant().plus(Duration.ofDays(many));
  }

  List<Voter> voters(long roll) {
    return acting
        .program()
        .call(
            () ->
                acting
                    .db()
                    .sql(
                        """
                        select entry_no as entry, party_id as party from ballots.roll_person
                         where roll_id = :roll and voice order by party_id limit 100
                        """)
                    .param("roll", roll)
                    .query(Voter.class)
                    .list());
  }
}
