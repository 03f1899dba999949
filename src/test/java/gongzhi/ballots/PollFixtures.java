package gongzhi.ballots;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.ballots.closing.CloseTimer;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollActs;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.register.NewRoll;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.register.Rolls;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.database.Superuser;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Rolls and polls at every station of their path, made by the acts of the product itself. */
@Lazy
@Component
public class PollFixtures {

  /**
   * Wang has two flats, Liu one, the developer two; a couple shares one, in which the wife speaks.
   */
  public static final String OWNERS =
      """
      楼栋,单元,房号,面积,姓名,手机,代表,建设单位
      1,1,101,88.50,王一,13800002046,,
      1,1,102,88.50,王一,13800002046,,
      1,1,201,120.00,刘二,13800002047,,
      1,2,101,90.25,张三、李四,13800012001、13800012002,李四,
      2,1,101,60.00,示例置业,13800012003,,是
      2,1,102,60.00,示例置业,13800012003,,是
      """;

  /** Members of a body, of whom Wang and Liu have accounts. */
  public static final String MEMBERS = "姓名,手机\n王一,13800002046\n刘二,13800002047\n李四,13800012002\n";

  private static final Duration DAYS = Duration.ofDays(20);

  private final CaseFixtures cases;
  private final Rolls rolls;
  private final RollStore rollStore;
  private final PollActs polls;
  private final CloseTimer timer;
  private final Superuser superuser;
  private final InstantSource clock;

  PollFixtures(
      CaseFixtures cases,
      Rolls rolls,
      RollStore rollStore,
      PollActs polls,
      CloseTimer timer,
      Superuser superuser,
      InstantSource clock) {
    this.cases = cases;
    this.rolls = rolls;
    this.rollStore = rollStore;
    this.polls = polls;
    this.timer = timer;
    this.superuser = superuser;
    this.clock = clock;
  }

  public Area here() {
    return cases.area(Cast.Ground.HERE);
  }

  /** A draft from this list. */
  public Rolls.Taken draft(Electorate.Kind kind, String list) {
    return cases.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            rolls.begin(
                cases.viewer(CHEN_COMMUNITY_OFFICER),
                here(),
                new NewRoll(
                    "示例小区业主名册", kind, "", "", NewRoll.goesByAge(kind) ? dayOfTheVote() : null),
                list.getBytes(UTF_8)));
  }

  /** Everybody on rolls that go by age is eighteen by then. */
  public LocalDate dayOfTheVote() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  /** A roll posted three weeks ago. */
  public long posted(Electorate.Kind kind, String list) {
    long roll = draft(kind, list).roll();
    act(() -> rolls.post(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));
    superuser.run(
        "update ballots.roll set posted_at = posted_at - interval '21 days', objections_until = objections_until - interval '21 days' where id = "
            + roll);
    return roll;
  }

  /** A frozen roll. */
  public long frozen(Electorate.Kind kind, String list) {
    long roll = posted(kind, list);
    act(() -> rolls.freeze(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));
    return roll;
  }

  /** What is asked of owners, with everything usual. */
  public NewPoll question(long roll) {
    return new NewPoll(
        roll,
        "是否同意用公共收益修大门",
        "从公共收益中支出三万元，修东门。",
        "OTHER",
        "",
        false,
        Terms.Twice.LAST_COUNTS,
        2,
        0,
        "",
        clock.instant().plus(DAYS),
        clock.instant().plus(DAYS).plus(DAYS));
  }

  /** The same about another matter of owners. */
  public static NewPoll about(String matter, NewPoll poll) {
    return new NewPoll(
        poll.roll(),
        poll.question(),
        poll.words(),
        matter,
        "",
        poll.secret(),
        poll.twice(),
        poll.proxiesMost(),
        poll.extendsDays(),
        poll.basis(),
        poll.opens(),
        poll.closes());
  }

  /** What is asked of the members of a body in secret. */
  public NewPoll secret() {
    NewPoll usual = question(frozen(Electorate.Kind.MEMBERS, MEMBERS));
    return new NewPoll(
        usual.roll(),
        "是否同意聘请示例公司",
        "",
        "",
        "residents-council",
        true,
        Terms.Twice.FIRST_COUNTS,
        0,
        0,
        "",
        usual.opens(),
        usual.closes());
  }

  /** A poll that was announced and opens in twenty days. */
  public PollNo announced(NewPoll poll) {
    return cases.as(
        CHEN_COMMUNITY_OFFICER, () -> polls.announce(cases.viewer(CHEN_COMMUNITY_OFFICER), poll));
  }

  /** A poll of these owners that takes ballots. */
  public PollNo open(String list, UnaryOperator<NewPoll> change) {
    return open(change.apply(question(frozen(Electorate.Kind.OWNERS, list))));
  }

  /** A poll that takes ballots; it was announced three weeks ago. */
  public PollNo open(NewPoll poll) {
    PollNo no = announced(poll);
    superuser.run(
        "update ballots.poll set announced_at = announced_at - interval '21 days', opens_at = opens_at - interval '21 days' where no = '"
            + no
            + "'");
    act(() -> polls.open(cases.viewer(CHEN_COMMUNITY_OFFICER), no));
    return no;
  }

  /** Its closing moment comes, and the timer. */
  public void close(PollNo no) {
    comesToItsEnd(no, clock.instant());
    timer.run();
  }

  /** Puts the closing moment here. */
  public void comesToItsEnd(PollNo no, Instant at) {
    superuser.run("update ballots.poll set closes_at = '" + at + "' where no = '" + no + "'");
  }

  /** The number of the entry of this person on the roll of the poll. */
  public int entryOf(PollNo no, String phone) {
    return Integer.parseInt(
        superuser
            .read(
                "select q.entry_no::text from ballots.roll_person q join ballots.poll p on p.roll_id = q.roll_id join parties.identity i on i.party_id = q.party_id where p.no = '"
                    + no
                    + "' and i.phone_masked like '%"
                    + phone
                    + "' limit 1")
            .getFirst());
  }

  /** The first column of the first row, for a program that may read everything. */
  public String ask(String sql) {
    return superuser.read(sql).getFirst();
  }

  public RollStore rolls() {
    return rollStore;
  }

  private void act(Runnable act) {
    cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          act.run();
          return 1;
        });
  }
}
