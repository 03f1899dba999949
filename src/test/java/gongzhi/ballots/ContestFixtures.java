package gongzhi.ballots;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.SHI_SUPERVISION_MEMBER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;

import gongzhi.ballots.closing.CloseTimer;
import gongzhi.ballots.contests.Choosing;
import gongzhi.ballots.contests.Complaints;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.Contests;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewContest;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.Nominations;
import gongzhi.ballots.contests.Nominee;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Review;
import gongzhi.ballots.contests.Reviews;
import gongzhi.ballots.contests.Target;
import gongzhi.ballots.contests.Trait;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.Viewer;
import gongzhi.shared.Share;
import gongzhi.shared.StoryClock;
import gongzhi.shared.database.Superuser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Elections and budget votes at every station of their path, made by the acts of the product. */
@Lazy
@Component
public class ContestFixtures {

  private final CaseFixtures cases;
  private final PollFixtures polls;
  private final Contests contests;
  private final Nominations nominations;
  private final Complaints complaints;
  private final Choosing choosing;
  private final Around around;

  /** What stands around them. */
  @Lazy
  @Component
  record Around(CloseTimer timer, Superuser superuser, InstantSource clock, Reviews reviews) {}

  ContestFixtures(
      CaseFixtures cases,
      PollFixtures polls,
      Contests contests,
      Nominations nominations,
      Complaints complaints,
      Choosing choosing,
      Around around) {
    this.cases = cases;
    this.polls = polls;
    this.contests = contests;
    this.nominations = nominations;
    this.complaints = complaints;
    this.choosing = choosing;
    this.around = around;
  }

  /** So many days from now; earlier ones are negative. */
  public Instant days(int many) {
    return around.clock().instant().plus(Duration.ofDays(many));
  }

  /** Somebody acts at a moment of the past, with their own rights. */
  public void at(int days, Cast who, Consumer<Viewer> act) {
    Viewer viewer = cases.viewer(who);
    cases.as(
        who,
        () ->
            StoryClock.at(
                days(days),
                () -> {
                  act.accept(viewer);
                  return 1;
                }));
  }

  /** An election of representatives' kind for so many seats, with a woman among them. */
  public NewContest election(CountMethod method, int seats) {
    return election(method, seats, PollFixtures.MEMBERS);
  }

  /** So with these voters. */
  public NewContest election(CountMethod method, int seats, String voters) {
    return new NewContest(
        ContestKind.ELECTION,
        polls.frozen(Electorate.Kind.REPRESENTATIVES, voters),
        "示例社区居民议事会选举",
        "选出议事会成员。",
        method,
        method.papers().getFirst(),
        seats,
        method == CountMethod.BLOCK ? seats : 100,
        0,
        method == CountMethod.RANKED ? "" : "residents-council-election",
        "",
        "",
        List.of(new Target(Trait.WOMAN, Share.atLeast(1, seats))),
        days(-20),
        days(-9),
        days(2));
  }

  /** An owners' committee, elected by heads and by area. */
  public NewContest owners(String rule, int opens) {
    return new NewContest(
        ContestKind.ELECTION,
        polls.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS),
        "示例小区业主委员会选举",
        "",
        CountMethod.BLOCK,
        Paper.MARKS,
        2,
        2,
        0,
        rule,
        "",
        "",
        List.of(),
        days(-20),
        days(opens),
        days(20));
  }

  /** A budget of a hundred thousand yuan, with points. */
  public NewContest budget(CountMethod method, Paper paper) {
    return new NewContest(
        ContestKind.BUDGET,
        polls.frozen(Electorate.Kind.REPRESENTATIVES, PollFixtures.MEMBERS),
        "示例社区为民经费怎么花",
        "",
        method,
        paper,
        0,
        5,
        10_000_000,
        "",
        "",
        "",
        List.of(),
        days(-20),
        days(-9),
        days(2));
  }

  /** Announced a month ago. */
  public ContestNo announced(NewContest contest) {
    Viewer chen = cases.viewer(CHEN_COMMUNITY_OFFICER);
    return cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> StoryClock.at(days(-30), () -> contests.announce(chen, contest)));
  }

  /** Put forward in time; returns the number of the option. */
  public int put(ContestNo no, Cast who, NewOption option) {
    at(-25, who, by -> nominations.put(by, no, option, Nominee.UNKNOWN));
    return numberOf(no, option.title());
  }

  public int numberOf(ContestNo no, String title) {
    return Integer.parseInt(
        polls.ask(
            "select no::text from ballots.contest_option where contest_no = '%s' and title = '%s'"
                .formatted(no, title)));
  }

  /** Reviewed after the end of the proposals, and seconded. */
  public void review(ContestNo no, int option, boolean accepted, Set<Trait> traits) {
    if (accepted) {
      at(
          -19,
          CHEN_COMMUNITY_OFFICER,
          by -> nominations.noteAnswer(by, no, new Review(option, true, "同意书第 1 号", Set.of())));
    }
    Review review = new Review(option, accepted, accepted ? "" : "没有选民资格", traits);
    at(-19, ZHAO_SECRETARY, by -> around.reviews().decide(by, no, review));
    if (isSeconded(no, option)) {
      second(no, option, true);
    }
  }

  private boolean isSeconded(ContestNo no, int option) {
    return polls
        .ask(
            "select seconds::text from ballots.contest_option where contest_no = '%s' and no = %d"
                .formatted(no, option))
        .equals("true");
  }

  /** Somebody of the supervision committee says whether the review is right, as it stands. */
  public void second(ContestNo no, int option, boolean agrees) {
    String seen =
        polls.ask(
            "select state || traits::text from ballots.contest_option where contest_no = '%s' and no = %d"
                .formatted(no, option));
    Review word = new Review(option, agrees, agrees ? "" : "党员身份没有核对", Set.of());
    at(-19, SHI_SUPERVISION_MEMBER, by -> around.reviews().second(by, no, word, seen));
  }

  /** Upheld by another officer. */
  public void rule(ContestNo no, int option, Cast who) {
    at(
        -19,
        who,
        by -> complaints.rule(by, no, new Review(option, true, "经核实有资格", Set.of(Trait.WOMAN))));
  }

  public void post(ContestNo no) {
    at(-18, CHEN_COMMUNITY_OFFICER, by -> contests.post(by, no));
  }

  /** Opened after the notice has run. */
  public void open(ContestNo no) {
    at(-9, ZHAO_SECRETARY, by -> contests.open(by, no));
  }

  public void choose(ContestNo no, Cast who, String phone, String said) {
    at(0, who, by -> choosing.own(by, no, entryOf(no, phone), said));
  }

  public void assist(ContestNo no, String phone, String said) {
    at(
        0,
        CHEN_COMMUNITY_OFFICER,
        by -> choosing.assisted(by, no, entryOf(no, phone), said, "signed"));
  }

  /** The number of the entry of this person on its roll. */
  public int entryOf(ContestNo no, String phone) {
    return Integer.parseInt(
        polls.ask(
            """
            select q.entry_no::text from ballots.roll_person q join ballots.contest c on c.roll_id = q.roll_id
              join parties.identity i on i.party_id = q.party_id
             where c.no = '%s' and i.phone_masked like '%%%s' limit 1
            """
                .formatted(no, phone)));
  }

  /** Its closing moment comes, and the timer. */
  public void close(ContestNo no) {
    around
        .superuser()
        .run(
            "update ballots.contest set closes_at = '"
                + around.clock().instant()
                + "' where no = '"
                + no
                + "'");
    around.timer().run();
  }

  /** The public file. */
  public String file(ContestNo no) {
    return polls.ask("select content from ballots.contest_result where contest_no = '" + no + "'");
  }
}
