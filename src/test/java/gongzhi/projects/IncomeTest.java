package gongzhi.projects;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.ballots.Choice;
import gongzhi.ballots.PollDeeds;
import gongzhi.ballots.PollFixtures;
import gongzhi.ballots.polls.PollNo;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.ledger.Book;
import gongzhi.ledger.Refold;
import gongzhi.ledger.Statements;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.projects.funds.Sum;
import gongzhi.projects.income.Apportionment;
import gongzhi.projects.income.CommonIncome;
import gongzhi.projects.income.NewSplit;
import gongzhi.projects.income.SplitStore;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Income of owners, from the first fen to each owner's part of it. */
@GongzhiTest
@Import(Superuser.class)
class IncomeTest {

  @Autowired CaseFixtures fixtures;
  @Autowired PollFixtures polls;
  @Autowired PollDeeds deeds;
  @Autowired CommonIncome income;
  @Autowired SplitStore splits;
  @Autowired Statements statements;
  @Autowired Refold refold;
  @Autowired ProgramWork program;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @Test
  void a_parking_year_is_split_as_the_owners_decided_and_each_sees_their_own() {
    PollNo vote = passed();
    receive("12345.67");
    long free = closing("income");
    NewSplit wanted = new NewSplit(year(), 20, 30, 50, vote.value(), "业主大会 2026-1 号");
    long id = fixtures.as(CHEN_COMMUNITY_OFFICER, () -> income.propose(chen(), here(), wanted));

    refused("permission.missing", CHEN_COMMUNITY_OFFICER, () -> book(CHEN_COMMUNITY_OFFICER, id));
    fixtures.as(ZHAO_SECRETARY, () -> book(ZHAO_SECRETARY, id));
    refused("split.decided-already", ZHAO_SECRETARY, () -> book(ZHAO_SECRETARY, id));

    long[] three = Apportionment.of(free, List.of(20L, 30L, 50L));
    assertThat(closing("income")).isZero();
    assertThat(dividendOf(WANG_RESIDENT)).isEqualTo(share(three[1], 17_700));
    assertThat(dividendOf(LIU_RESIDENT)).isEqualTo(share(three[1], 12_000));
    assertThat(program.call(refold::drifts)).isEmpty();
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/me/dividends").body())
        .contains(Money.of(dividendOf(WANG_RESIDENT)), "公共收益分配");
    String open = new Browser(port).get("/open/income/" + here().id()).body();
    assertThat(open).contains("20 %", vote.value(), "业主大会 2026-1 号", "/verify/");
    assertThat(open).doesNotContain(Money.of(dividendOf(WANG_RESIDENT)));
  }

  @Test
  void without_a_vote_of_the_owners_nothing_is_split() {
    receive("10.00");
    refusedSplit("split.no-such-decision", new NewSplit(2020, 20, 30, 50, "V-2020-000001", "号"));
    refusedSplit("split.no-such-decision", new NewSplit(2020, 20, 30, 50, "居委会决定", "号"));
    refusedSplit("split.not-a-hundred", new NewSplit(2020, 20, 30, 51, "V-2020-000001", ""));
    refusedSplit("split.not-a-hundred", new NewSplit(2020, -10, 60, 50, "V-2020-000001", ""));
    refusedSplit("split.say-year", new NewSplit(-1, 20, 30, 50, "V-2020-000001", ""));
    PollNo rejected = polls.open(PollFixtures.OWNERS, poll -> poll);
    deeds.vote(WANG_RESIDENT, rejected, "2046", Choice.NO);
    polls.close(rejected);
    refusedSplit(
        "split.no-such-decision", new NewSplit(2020, 20, 30, 50, rejected.value(), "文号文号"));
    refusedSplit("split.say-official", new NewSplit(2020, 20, 30, 50, passed().value(), ""));
  }

  @Test
  void a_withdrawn_split_frees_its_year() {
    receive("100.00");
    NewSplit wanted = new NewSplit(2031, 20, 30, 50, passed().value(), "业主大会 2026-2 号");
    long id = fixtures.as(CHEN_COMMUNITY_OFFICER, () -> income.propose(chen(), here(), wanted));
    refusedSplit("split.year-taken", wanted);
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          income.withdraw(chen(), splits.get(id));
          return id;
        });
    assertThat(fixtures.as(CHEN_COMMUNITY_OFFICER, () -> income.propose(chen(), here(), wanted)))
        .isGreaterThan(id);
  }

  private PollNo passed() {
    PollNo no = polls.open(PollFixtures.OWNERS, poll -> poll);
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES);
    deeds.vote(LIU_RESIDENT, no, "2047", Choice.YES);
    deeds.paper(no, "2003", "YES");
    polls.close(no);
    return no;
  }

  /** By the areas of the list: 177.00, 120.00, 90.25 and 120.00, in the order of the roll. */
  private static long share(long amount, long area) {
    long[] all = Apportionment.of(amount, List.of(17_700L, 12_000L, 9_025L, 12_000L));
    return area == 17_700 ? all[0] : all[1];
  }

  private long dividendOf(Cast who) {
    return fixtures.as(
        who,
        () ->
            statements.of(who.id(), Statements.Key.FIRST, 1).stream()
                .mapToLong(Statements.Line::amount)
                .sum());
  }

  private long closing(String code) {
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          Book book = income.find(here()).orElseThrow();
          return statements.sums(book, LocalDate.EPOCH, LocalDate.of(2100, 1, 1)).stream()
              .filter(sum -> sum.code().equals(code))
              .mapToLong(Statements.Sum::closing)
              .sum();
        });
  }

  private void receive(String yuan) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          income.receive(chen(), here(), new Sum("PARKING", yuan, today, "地面停车"));
          return true;
        });
  }

  private boolean book(Cast who, long id) {
    income.confirm(fixtures.viewer(who), splits.get(id));
    return true;
  }

  private void refusedSplit(String key, NewSplit wanted) {
    refused(key, CHEN_COMMUNITY_OFFICER, () -> income.propose(chen(), here(), wanted));
  }

  private void refused(String key, Cast who, Supplier<?> act) {
    assertThatThrownBy(() -> fixtures.as(who, act)).isInstanceOf(Rejection.class).hasMessage(key);
  }

  private Viewer chen() {
    return fixtures.viewer(CHEN_COMMUNITY_OFFICER);
  }

  private Area here() {
    return polls.here();
  }

  private int year() {
    return clock.instant().atZone(WorkingCalendar.ZONE).getYear();
  }
}
