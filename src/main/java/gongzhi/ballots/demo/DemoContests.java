package gongzhi.ballots.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.Contests;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewContest;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Target;
import gongzhi.ballots.contests.Trait;
import gongzhi.ballots.register.NewRoll;
import gongzhi.ballots.register.Rolls;
import gongzhi.parties.Viewer;
import gongzhi.shared.Share;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Invented elections and budgets: one election that has ended and one that hears nominations, in
 * one place one of an owners' committee that has ended; one budget that is voted on and one that
 * has ended.
 */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoContests {

  private static final int VOTERS = 18;
  private static final long FIRST_PHONE = 19900001001L;
  private static final Duration SOON = Duration.ofSeconds(8);

  /** Many owners choose, and the timer runs already. */
  private static final Duration LATER = Duration.ofSeconds(20);

  private static final int OWNERS = 27;
  private static final int SEATS = 3;

  private final Rolls rolls;
  private final Contests contests;
  private final DemoChoices choices;
  private final DemoBoxes boxes;
  private final DemoPolls.Acting acting;
  private Instant lastEnd = Instant.EPOCH;
  private boolean committeeIsElected;

  DemoContests(
      Rolls rolls,
      Contests contests,
      DemoChoices choices,
      DemoBoxes boxes,
      DemoPolls.Acting acting) {
    this.rolls = rolls;
    this.contests = contests;
    this.choices = choices;
    this.boxes = boxes;
    this.acting = acting;
  }

  /** When it opens and when it ends, in days from now; it closes soon where no day is named. */
  private record Days(int opens, Instant closes) {}

  void tell(DemoBoxes.Pair officers, Area community) {
    Viewer officer = officers.one();
    long roll = roll(officer, community);
    ContestNo election =
        announced(
            officer, contest(roll, CountMethod.BLOCK, Paper.MARKS, "示例社区居民议事会选举（示例）", ended()));
    choices.slate(officers, election, "示例候选人", Set.of(Trait.WOMAN, Trait.PARTY_MEMBER));
    opened(officer, election);
    int own = VOTERS - DemoBoxes.many();
    boxes.vote(officers, election, choices.voters(roll).subList(own, VOTERS));
    choices.choose(election, roll, own);
    ContestNo spent =
        announced(officer, contest(roll, CountMethod.GREEDY, Paper.MARKS, "去年的为民经费（示例）", ended()));
    choices.slate(officers, spent, "示例项目", Set.of());
    opened(officer, spent);
    choices.choose(spent, roll, VOTERS);
    ContestNo running =
        announced(
            officer,
            contest(
                roll,
                CountMethod.EQUAL_SHARES,
                Paper.POINTS,
                "今年的为民经费怎么花（示例）",
                new Days(-2, days(9))));
    choices.slate(officers, running, "示例项目", Set.of());
    opened(officer, running);
    choices.choose(running, roll, VOTERS / 2);
    hearing(officer, roll);
  }

  /** In the first place owners have elected their committee, by heads and by area. */
  void committee(DemoBoxes.Pair officers, long roll) {
    Viewer officer = officers.one();
    if (committeeIsElected) {
      return;
    }
    committeeIsElected = true;
    lastEnd = acting.clock().instant().plus(LATER);
    NewContest contest =
        new NewContest(
            ContestKind.ELECTION,
            roll,
            "示例小区业主委员会选举（示例）",
            "业主大会议事规则：差额选举，业主人数和面积都过半的当选。（示例）",
            CountMethod.BLOCK,
            Paper.MARKS,
            SEATS,
            SEATS,
            0,
            "owners-ordinary",
            "",
            "",
            List.of(),
            days(-30),
            days(-3),
            lastEnd);
    ContestNo no = announced(officer, contest);
    choices.slate(officers, no, "示例业主候选人", Set.of());
    opened(officer, no);
    choices.mark(no, roll, OWNERS, DemoContests::ofOwners);
  }

  /** All want the first, most the second, just over half the third, few the fourth. */
  private static List<Integer> ofOwners(int turn) {
    if (turn % 5 == 4) {
      return List.of(0, 3);
    }
    return turn % 3 == 0 ? List.of(0, 1) : List.of(0, 1, 2);
  }

  /** It ends in a moment, after everybody has chosen. */
  private Days ended() {
    Instant end = acting.clock().instant().plus(SOON);
    lastEnd = end.isAfter(lastEnd) ? end : lastEnd;
    return new Days(-3, end);
  }

  /** Waits the few seconds until what is to be over is over. */
  void waitForTheEnd() {
    try {
      Thread.sleep(Duration.between(acting.clock().instant(), lastEnd).plusMillis(1));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** An election that hears nominations, with two of them waiting for their review. */
  private void hearing(Viewer officer, long roll) {
    NewContest contest =
        contest(roll, CountMethod.RANKED, Paper.RANKS, "示例楼组长推选（示例）", new Days(20, days(22)));
    ContestNo no = acting.at(days(-2), officer, by -> contests.announce(by, contest));
    choices.put(officer, no, "示例居民甲", days(-1));
    choices.put(officer, no, "示例居民乙", days(-1));
  }

  private Instant days(int many) {
    return acting.clock().instant().plus(Duration.ofDays(many));
  }

  private long roll(Viewer officer, Area community) {
    StringBuilder list = new StringBuilder("姓名,手机\n");
    for (int i = 0; i < VOTERS; i++) {
      list.append("示例代表%d,%d%n".formatted(i + 1, FIRST_PHONE + i));
    }
    NewRoll roll = NewRoll.of("示例社区居民代表名册", Electorate.Kind.REPRESENTATIVES);
    long id =
        acting.at(
            days(-60),
            officer,
            by -> rolls.begin(by, community, roll, list.toString().getBytes(UTF_8)).roll());
    step(officer, -59, by -> rolls.post(by, id));
    step(officer, -45, by -> rolls.freeze(by, id));
    return id;
  }

  private NewContest contest(long roll, CountMethod method, Paper paper, String title, Days when) {
    boolean election = method.kind() == ContestKind.ELECTION;
    return new NewContest(
        method.kind(),
        roll,
        title,
        "说明见社区公告栏。（示例）",
        method,
        paper,
        election ? 2 : 0,
        election ? 2 : 3,
        election ? 0 : 12_000_000,
        method == CountMethod.BLOCK ? "residents-council-election" : "",
        "",
        "",
        election ? List.of(new Target(Trait.WOMAN, Share.atLeast(1, 2))) : List.of(),
        when.opens() > 0 ? days(4) : days(when.opens() - 27),
        days(when.opens()),
        when.closes());
  }

  private ContestNo announced(Viewer officer, NewContest contest) {
    return acting.at(days(-45), officer, by -> contests.announce(by, contest));
  }

  /** The slate hangs for its days, over holidays too, before it opens. */
  private void opened(Viewer officer, ContestNo no) {
    step(officer, -28, by -> contests.post(by, no));
    step(officer, -1, by -> contests.open(by, no));
  }

  private void step(Viewer officer, int day, Consumer<Viewer> act) {
    acting.at(
        days(day),
        officer,
        by -> {
          act.accept(by);
          return day;
        });
  }
}
