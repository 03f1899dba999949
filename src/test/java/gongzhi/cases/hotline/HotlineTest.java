package gongzhi.cases.hotline;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.hotline.HotlineImport.Outcome;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of the hotline: each order is one case, each refused line says why. */
@GongzhiTest
class HotlineTest {

  private static final String HEAD = "工单编号,诉求内容,区划代码,类别,诉求类型,联系电话,姓名,紧急\n";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired HotlineImport imports;
  @Autowired HotlineRefusals refusals;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void each_order_becomes_a_case_with_the_same_rights_as_any_other() {
    String no = anOrderNo();

    List<Outcome> taken = take(HEAD + line(no, "路灯三天不亮", "", "求助", "13900000077"));

    CaseNo made = taken.getFirst().caseNo();
    assertThat(made).isNotNull();
    assertThat(ask("select channel || ' ' || kind from cases.case_file where no = :no", made))
        .isEqualTo("HOTLINE HELP");
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases/" + made).body())
        .contains("路灯三天不亮", "热线");
    assertThat(new Browser(port).get("/cases/" + made).statusCode()).isEqualTo(200);
  }

  @Test
  void a_caller_with_the_phone_of_another_name_is_a_person_of_their_own() {
    String area = fixtures.area(HERE).code();
    String one = anOrderNo() + ",路灯不亮," + area + ",,,13900006662,周小明,\n";
    String other = anOrderNo() + ",家里挨打," + area + ",WS06,,13900006662,钱秀英,\n";

    List<Outcome> taken = take(HEAD + one + other);

    assertThat(taken).extracting(Outcome::apart).containsExactly(false, true);
    assertThat(reporter(taken.getFirst())).isEqualTo("周小明");
    assertThat(reporter(taken.getLast())).isEqualTo("钱秀英");
  }

  private String reporter(Outcome taken) {
    return ask(
        "select p.label from parties.party p join cases.case_words w on w.reporter_id = p.id join cases.case_file c on c.id = w.case_id where c.no = :no",
        Objects.requireNonNull(taken.caseNo()));
  }

  @Test
  void a_file_that_is_sent_again_makes_nothing_twice() {
    String file = HEAD + line(anOrderNo(), "井盖松动", "", "", "");

    CaseNo first = take(file).getFirst().caseNo();
    Outcome again = take(file).getFirst();

    assertThat(again.caseNo()).isEqualTo(first);
    assertThat(again.known()).isTrue();
  }

  @Test
  void an_order_that_says_something_else_under_a_known_number_changes_nothing() {
    String no = anOrderNo();
    take(HEAD + line(no, "井盖松动", "", "", ""));

    Outcome other = take(HEAD + line(no, "井盖不见了", "", "", "")).getFirst();

    assertThat(other.caseNo()).isNull();
    assertThat(other.refused()).hasMessage("hotline.other-content");
  }

  @Test
  void a_line_that_cannot_be_taken_says_why_and_leaves_the_others_alone() {
    List<Outcome> taken =
        take(
            HEAD
                + line(anOrderNo(), "", "", "", "")
                + line(anOrderNo(), "井盖松动", "", "抱怨", "")
                + line(anOrderNo(), "井盖松动", "ZZ99", "", "")
                + line("有空格 的号", "井盖松动", "", "", "")
                + line(anOrderNo(), "井盖松动", "", "", "12")
                + line(anOrderNo(), "井盖松动", "", "", ""));

    assertThat(taken).extracting(Outcome::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(taken)
        .extracting(one -> one.refused() == null ? "" : one.refused().getMessage())
        .containsExactly(
            "report.say-what",
            "hotline.kind",
            "case.no-such-category",
            "hotline.number",
            "phone.eleven-digits",
            "");
  }

  @Test
  void a_number_that_stands_twice_in_a_file_is_taken_once_and_its_second_line_says_so() {
    String no = anOrderNo();
    String same = line(no, "井盖松动", "", "", "");

    List<Outcome> taken = take(HEAD + same + same);

    assertThat(taken.getFirst().caseNo()).isNotNull();
    assertThat(taken.getLast().caseNo()).isNull();
    assertThat(taken.getLast().refused()).hasMessage("hotline.twice-in-file");
  }

  @Test
  void an_order_of_a_past_year_is_refused_by_its_line() {
    List<Outcome> taken =
        take("工单编号,诉求内容,受理时间\n" + anOrderNo() + ",路灯不亮,2020-01-01\n" + anOrderNo() + ",路灯不亮,\n");

    assertThat(taken)
        .extracting(one -> one.refused() == null ? "" : one.refused().getMessage())
        .containsExactly("hotline.past-year", "");
  }

  @Test
  void a_refused_line_is_found_again_until_it_is_taken_over() {
    String no = anOrderNo();
    take(HEAD + line(no, "井盖松动", "", "抱怨", ""));

    assertThat(open(ZHENG_DISPATCHER)).contains(no);
    assertThat(open(MA_OTHER_OFFICER)).doesNotContain(no);

    take(HEAD + line(no, "井盖松动", "", "投诉", ""));

    assertThat(open(ZHENG_DISPATCHER)).doesNotContain(no);
  }

  private List<String> open(Cast who) {
    return fixtures.as(
        who, () -> refusals.open(500).stream().map(HotlineRefusals.Refusal::orderNo).toList());
  }

  @Test
  void what_is_no_file_is_refused_as_a_whole() {
    refused("hotline.no-file", "");
    refused("hotline.column-missing", "编号,内容\n1,路灯\n");
    refused("hotline.column-twice", "工单编号,工单编号,诉求内容\n1,2,路灯不亮\n");
    refused("hotline.column-twice", "工单编号,工单号,诉求内容\n1,2,路灯不亮\n");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> imports.take(new byte[] {(byte) 0xB9, (byte) 0xA4}, zheng()))
        .withMessage("hotline.not-utf8");
    refused("hotline.too-big", HEAD + "H1,路灯不亮,,,,,,\n".repeat(OrderFile.MOST + 1));
  }

  @Test
  void the_answers_go_back_and_nobody_else_takes_them_along() {
    String no = anOrderNo();
    take(HEAD + line(no, "路灯不亮", "", "", ""));
    String file = fixtures.browser(port, ZHENG_DISPATCHER).get("/desk/hotline/answers.csv").body();

    assertThat(file).contains(no, "热线转来的工单已接收");
    for (Cast other : List.of(LI_GRID_WORKER, CHEN_COMMUNITY_OFFICER)) {
      Browser browser = fixtures.browser(port, other);
      assertThat(browser.get("/desk/hotline").statusCode()).isEqualTo(403);
      assertThat(browser.get("/desk/hotline/answers.csv").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void what_is_confidential_is_answered_by_its_number_and_dates_alone() {
    String no = anOrderNo();
    take(HEAD + line(no, "孩子天天被打，身上有伤", "WS06", "", ""));
    Browser zheng = fixtures.browser(port, ZHENG_DISPATCHER);

    assertThat(
            zheng.get("/desk/hotline/answers.csv").body().lines().filter(one -> one.contains(no)))
        .singleElement()
        .asString()
        .contains("按规定由专门岗位单独答复")
        .doesNotContain("民政", "孩子");
    assertThat(zheng.get("/desk/hotline").body()).contains(no, "保密事项");
  }

  @Test
  void all_ways_in_stand_on_one_page_with_their_counts() {
    take(HEAD + line(anOrderNo(), "路灯不亮", "", "", ""));

    String page = fixtures.browser(port, ZHENG_DISPATCHER).get("/desk/channels").body();

    assertThat(page).contains("电话接", "信箱收", "走访座谈讲", "channel=HOTLINE");
    CaseNo web = fixtures.aReceivedCase();
    String all = fixtures.browser(port, ZHENG_DISPATCHER).get("/desk/channels").body();
    assertThat(all).contains("工单总表", web.value(), "待受理");
    String hotline =
        fixtures.browser(port, ZHENG_DISPATCHER).get("/desk/channels?channel=HOTLINE").body();
    assertThat(hotline).doesNotContain(web.value());
    assertThat(
            fixtures
                .browser(port, ZHENG_DISPATCHER)
                .get("/desk/channels?state=CLOSED&before=never")
                .body())
        .doesNotContain(web.value());
    assertThat(fixtures.browser(port, ZHENG_DISPATCHER).get("/desk/cases?channel=HOTLINE").body())
        .contains("热线");
  }

  private void refused(String key, String file) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(() -> take(file)).withMessage(key);
  }

  private Viewer zheng() {
    return fixtures.viewer(ZHENG_DISPATCHER);
  }

  private List<Outcome> take(String file) {
    return zheng().scope().call(() -> imports.take(file.getBytes(StandardCharsets.UTF_8), zheng()));
  }

  private String line(String no, String words, String category, String kind, String phone) {
    String area = fixtures.area(HERE).code();
    return String.join(",", no, words, area, category, kind, phone, "", "") + "\n";
  }

  private static String anOrderNo() {
    return "HL" + UUID.randomUUID().toString().substring(0, 8);
  }

  private String ask(String sql, CaseNo no) {
    return program.call(() -> db.sql(sql).param("no", no.value()).query(String.class).single());
  }
}
