package gongzhi.ballots.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.ballots.Choice;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.casting.Casting;
import gongzhi.ballots.closing.CloseTimer;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollActs;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.register.NewRoll;
import gongzhi.ballots.register.Rolls;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One roll of invented owners; a poll that has ended, one that is open, one that is announced. */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoVote {

  private static final int OWNERS = 36;
  private static final int VOTING = 27;

  /** The timer runs already, so the vote that ends does so when all have voted. */
  private static final Duration SOON = Duration.ofSeconds(15);

  private static final long FIRST_PHONE = 19900001001L;

  private final Rolls rolls;
  private final PollActs polls;
  private final Casting casting;
  private final CloseTimer timer;
  private final DemoPolls.Acting acting;

  /** An owner who may fill in the ballot of an entry. */
  private record Owner(int entry, PartyId party) {}

  DemoVote(
      Rolls rolls, PollActs polls, Casting casting, CloseTimer timer, DemoPolls.Acting acting) {
    this.rolls = rolls;
    this.polls = polls;
    this.casting = casting;
    this.timer = timer;
    this.acting = acting;
  }

  /** Says which roll the owners stand on. */
  long tell(Viewer officer, Area community) {
    long roll = roll(officer, community);
    List<Owner> owners = owners(roll);
    PollNo ended =
        poll(
            officer,
            roll,
            "是否同意更换小区东门道闸（示例）",
            "OTHER",
            days(-10),
            acting.clock().instant().plus(SOON));
    open(officer, ended, days(-11));
    vote(ended, owners, days(-6));
    PollNo running =
        poll(officer, roll, "是否同意利用中心花园地面停车（示例）", "COMMON_PARTS_CHANGE", days(-2), days(9));
    open(officer, running, days(-3));
    vote(running, owners.subList(0, VOTING / 2), days(-1));
    poll(officer, roll, "是否同意使用维修资金修屋面防水（示例）", "FUND_USE", days(18), days(33));
    hang(officer, community);
    return roll;
  }

  /** A roll of residents that hangs for objections. */
  private void hang(Viewer officer, Area community) {
    NewRoll roll =
        new NewRoll(
            "示例社区居民会议名册",
            Electorate.Kind.RESIDENTS,
            "",
            "",
            LocalDate.ofInstant(days(25), WorkingCalendar.ZONE));
    StringBuilder list = new StringBuilder("姓名,手机,出生日期\n");
    for (int i = 0; i < VOTING; i++) {
      list.append("示例居民%d,%d,%d-05-01%n".formatted(i + 1, FIRST_PHONE + i, 1950 + i));
    }
    acting.at(
        days(-2),
        officer,
        by -> {
          long id = rolls.begin(by, community, roll, list.toString().getBytes(UTF_8)).roll();
          rolls.post(by, id);
          return id;
        });
  }

  void closeWhatIsOver() {
    timer.run();
  }

  private Instant days(int many) {
    return acting.clock().instant().plus(Duration.ofDays(many));
  }

  private long roll(Viewer officer, Area community) {
    NewRoll roll = NewRoll.of("示例小区业主名册", Electorate.Kind.OWNERS);
    long id =
        acting.at(
            days(-60),
            officer,
            by -> rolls.begin(by, community, roll, list().getBytes(UTF_8)).roll());
    acting.at(
        days(-59),
        officer,
        by -> {
          rolls.post(by, id);
          return id;
        });
    return acting.at(
        days(-40),
        officer,
        by -> {
          rolls.freeze(by, id);
          return id;
        });
  }

  /** The first of them owns two flats; one couple shares a flat. */
  private static String list() {
    StringBuilder list = new StringBuilder("楼栋,单元,房号,面积,姓名,手机\n");
    for (int i = 0; i < OWNERS; i++) {
      long phone = FIRST_PHONE + i;
      String name = "示例业主" + (i + 1);
      String names = i == 5 ? name + "、" + name + "之妻" : name;
      String phones = i == 5 ? phone + "、" + (FIRST_PHONE + OWNERS) : String.valueOf(phone);
      list.append(
          "%d,%d,%d01,%d.%02d,%s,%s%n"
              .formatted(
                  1 + i / 18,
                  1 + i / 9 % 2,
                  1 + i % 9,
                  70 + i * 7 % 60,
                  i * 13 % 100,
                  names,
                  phones));
    }
    return list.append("2,2,1001,132.60,示例业主1,%d%n".formatted(FIRST_PHONE)).toString();
  }

  private List<Owner> owners(long roll) {
    return acting
        .program()
        .call(
            () ->
                acting
                    .db()
                    .sql(
                        """
                        select entry_no as entry, party_id as party from ballots.roll_person
                         where roll_id = :roll and voice order by party_id limit :most
                        """)
                    .param("roll", roll)
                    .param("most", VOTING)
                    .query(Owner.class)
                    .list());
  }

  private PollNo poll(
      Viewer officer, long roll, String question, String matter, Instant opens, Instant closes) {
    NewPoll poll =
        new NewPoll(
            roll,
            question,
            "方案和预算见社区公告栏。（示例）",
            matter,
            "",
            false,
            Terms.Twice.LAST_COUNTS,
            2,
            0,
            "",
            opens,
            closes);
    Instant before = opens.minus(Duration.ofDays(18));
    Instant now = acting.clock().instant();
    return acting.at(before.isBefore(now) ? before : now, officer, by -> polls.announce(by, poll));
  }

  private void open(Viewer officer, PollNo no, Instant at) {
    acting.at(
        at,
        officer,
        by -> {
          polls.open(by, no);
          return no;
        });
  }

  /** Two of three agree, one in nine abstains. */
  private void vote(PollNo no, List<Owner> owners, Instant at) {
    for (int i = 0; i < owners.size(); i++) {
      Owner owner = owners.get(i);
      Choice choice = i % 9 == 4 ? Choice.ABSTAIN : i % 3 == 2 ? Choice.NO : Choice.YES;
      Viewer voter = Viewer.resident(owner.party(), at);
      acting.at(
          at.plus(Duration.ofMinutes(i)),
          voter,
          who -> casting.own(who, no, owner.entry(), choice));
    }
  }
}
