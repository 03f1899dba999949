package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.ballots.contests.Boxes;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Trait;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paper in elections and budget votes: marked off by name, counted without one. */
@GongzhiTest
@Import(Superuser.class)
class ContestBoxTest {

  @Autowired CaseFixtures cases;
  @Autowired ContestFixtures fixtures;
  @Autowired PollFixtures polls;
  @Autowired PollDeeds deeds;
  @Autowired Boxes boxes;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private static final String MANY = PollFixtures.MEMBERS + "赵五,13800012011\n钱六,13800012012\n";

  private ContestNo opened() {
    return opened(PollFixtures.MEMBERS);
  }

  private ContestNo opened(String voters) {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.BLOCK, 1, voters));
    for (String name : new String[] {"示例甲", "示例乙"}) {
      int option = fixtures.put(no, WANG_RESIDENT, new NewOption(name, "", 0));
      fixtures.review(no, option, true, Set.of(Trait.WOMAN));
    }
    fixtures.post(no);
    fixtures.open(no);
    return no;
  }

  private void mark(ContestNo no, String phone) {
    fixtures.at(
        0, CHEN_COMMUNITY_OFFICER, by -> boxes.markOff(by, no, fixtures.entryOf(no, phone)));
  }

  private void first(ContestNo no, String slips) {
    fixtures.at(0, CHEN_COMMUNITY_OFFICER, by -> boxes.first(by, no, slips, "sheet"));
  }

  private void second(ContestNo no, Cast who, String slips) {
    fixtures.at(0, who, by -> boxes.second(by, no, slips));
  }

  private String placeOf(ContestNo no, String name) {
    return polls.ask(
        "select place::text from ballots.contest_option where contest_no = '%s' and title = '%s'"
            .formatted(no, name));
  }

  @Test
  void papers_count_once_two_people_entered_as_many_as_were_marked_off() {
    ContestNo no = opened();
    String first = placeOf(no, "示例甲");
    mark(no, "2046");
    mark(no, "2002");
    refused("box.another-count", () -> first(no, first));
    first(no, first + "\nx");
    refused("paper.needs-another-person", () -> second(no, CHEN_COMMUNITY_OFFICER, first + "\nx"));
    refused("box.differs", () -> second(no, ZHAO_SECRETARY, first + "\n0"));
    refused("box.opened-already", () -> mark(no, "2047"));
    second(no, ZHAO_SECRETARY, first + "\nx");
    fixtures.choose(no, LIU_RESIDENT, "2047", String.valueOf(fixtures.numberOf(no, "示例乙")));

    fixtures.close(no);

    assertThat(fixtures.file(no)).contains("\"cast\":3,", "null]");
    assertThat(cases.browser(port, WANG_RESIDENT).get("/elections/" + no + "/papers").body())
        .contains("领票 2 人，2 张票已录两遍", "只并入总结果公布")
        .doesNotContain("张票上有", "第几张", "1 " + fixtures.numberOf(no, "示例甲"));
  }

  @Test
  void five_papers_are_shown_one_by_one_and_fewer_warn_whoever_hands_them_out() {
    ContestNo no = opened(MANY);
    String first = placeOf(no, "示例甲");
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    String desk = "/desk/elections/" + no + "/papers";
    assertThat(chen.get(desk).body()).contains("领票的还不到 5 人");
    for (String phone : new String[] {"2046", "2047", "2002", "2011", "2012"}) {
      mark(no, phone);
    }
    assertThat(chen.get(desk).body()).doesNotContain("领票的还不到 5 人");
    String slips = (first + "\n").repeat(4) + "x";
    first(no, slips);
    second(no, ZHAO_SECRETARY, slips);

    fixtures.close(no);

    assertThat(slipsSeenBy(WANG_RESIDENT, no)).isEqualTo(5);
    assertThat(new Browser(port).get("/elections/" + no + "/papers").body())
        .contains("示例甲：4 张票上有", "第几张", "1 " + fixtures.numberOf(no, "示例甲"));
  }

  @Test
  void paper_and_the_own_device_exclude_each_other_and_late_paper_is_refused() {
    ContestNo no = opened();
    mark(no, "2046");
    refused("poll.voted-already", () -> fixtures.choose(no, WANG_RESIDENT, "2046", ""));
    fixtures.choose(no, LIU_RESIDENT, "2047", "");
    refused("poll.voted-already", () -> mark(no, "2047"));
    first(no, "0");

    fixtures.close(no);

    refused("poll.takes-no-ballots", () -> second(no, ZHAO_SECRETARY, "0"));
    refused("poll.takes-no-ballots", () -> mark(no, "2002"));
    assertThat(fixtures.file(no)).contains("\"cast\":1,");
    Browser reader = cases.browser(port, WANG_RESIDENT);
    assertThat(reader.get("/elections/" + no).body()).contains("这些纸质票没有计入");
    assertThat(reader.get("/elections/" + no + "/papers").statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_reads_what_papers_say_before_the_end_and_nothing_says_whose_they_are() {
    ContestNo no = opened();
    mark(no, "2046");
    first(no, placeOf(no, "示例甲"));
    second(no, ZHAO_SECRETARY, placeOf(no, "示例甲"));

    assertThat(slipsSeenBy(CHEN_COMMUNITY_OFFICER, no)).isZero();
    assertThat(slipsSeenBy(WANG_RESIDENT, no)).isZero();
    assertThat(
            polls.ask(
                "select string_agg(column_name, ',' order by column_name) from information_schema.columns where table_schema = 'ballots' and table_name in ('contest_slip', 'contest_choice')"))
        .isEqualTo("area,contest_no,contest_no,key,no,said,said");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                deeds.plainly(
                    "update ballots.contest_slip set said = '' where contest_no = '" + no + "'"))
        .withMessageContaining("papers that count stay");
    fixtures.close(no);
    assertThat(slipsSeenBy(WANG_RESIDENT, no)).isZero();
  }

  private long slipsSeenBy(Cast who, ContestNo no) {
    return cases.as(
        who,
        () ->
            db.sql("select count(*) from ballots.contest_slip where contest_no = :no")
                .param("no", no.value())
                .query(Long.class)
                .single());
  }

  @Test
  void a_line_that_fits_no_paper_is_refused_and_a_first_entry_can_be_thrown_away() {
    ContestNo no = opened();
    mark(no, "2046");
    for (String line : new String[] {"1 2", "1 1", "9", "1=2", "甲", "-1"}) {
      refused("box.unreadable", () -> first(no, line));
    }
    first(no, "1");
    refused("paper.entered-already", () -> first(no, "1"));
    fixtures.at(0, ZHAO_SECRETARY, by -> boxes.discard(by, no));
    mark(no, "2002");
    first(no, "2\n1");
    second(no, ZHAO_SECRETARY, "2\n1");
    refused("paper.not-waiting", () -> fixtures.at(0, ZHAO_SECRETARY, by -> boxes.discard(by, no)));
  }

  @Test
  void points_on_paper_are_typed_by_place() {
    ContestNo no = fixtures.announced(fixtures.budget(CountMethod.GREEDY, Paper.POINTS));
    int lamp = fixtures.put(no, WANG_RESIDENT, new NewOption("楼道灯", "每层楼道换成人来才亮的灯", 100_000));
    fixtures.review(no, lamp, true, Set.of());
    fixtures.post(no);
    fixtures.open(no);
    mark(no, "2046");
    refused("box.unreadable", () -> first(no, "1=6"));
    first(no, "1=5");
    second(no, ZHAO_SECRETARY, "1=5");

    fixtures.close(no);

    assertThat(fixtures.file(no)).contains("\"" + lamp + "=5\"");
  }

  @Test
  void an_officer_marks_off_and_enters_at_the_desk() {
    ContestNo no = opened();
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    String address = "/desk/elections/" + no + "/papers";
    assertThat(chen.get("/desk/elections/" + no).body()).contains(address);
    assertThat(chen.get(address).body()).contains("登记领票");

    chen.submit(
        address, address + "/marks", Map.of("entry", String.valueOf(fixtures.entryOf(no, "2046"))));

    assertThat(chen.get(address).body()).contains("领票 1 人，还没有开箱");
  }
}
