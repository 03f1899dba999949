package gongzhi.cases.web;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Handling;
import gongzhi.cases.Reclassifying;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.MatterKind;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The five kinds of matter: chosen or by the category, shown, looked for, and with limits. */
@GongzhiTest
class MatterKindTest {

  private static final String FEE = "PM05";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Reclassifying reclassifying;
  @Autowired Handling handling;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void the_category_says_what_somebody_wants_where_nobody_chose() {
    assertThat(kindOf(fixtures.aReceivedCase())).isEqualTo("HELP");
    CaseNo fee = fixtures.aReceivedCase(Cast.WANG_RESIDENT, HERE, "物业费涨了一倍", FEE);
    assertThat(kindOf(fee)).isEqualTo("COMPLAINT");
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases/" + fee).body())
        .contains("诉求类型", "投诉");
    assertThat(new Browser(port).get("/cases/" + fee).body()).contains("物业收费争议（投诉）");
  }

  @Test
  void reporters_are_asked_only_where_the_category_leaves_it_open() {
    assertThat(lastScreen("物业费涨了一倍", FEE)).contains("这件事您主要想", "请人帮忙，把事情办好");
    assertThat(lastScreen("楼道的灯坏了", CaseFixtures.LAMP)).doesNotContain("这件事您主要想");
  }

  @Test
  void what_was_chosen_counts_and_a_mere_question_is_answered_sooner() {
    Browser browser = filledIn("物业费按什么标准收", FEE);

    String asked = send(browser, Map.of("anonymous", "true", "matter", "CONSULT"));
    String complained = send(filledIn("物业费涨了一倍", FEE), Map.of("anonymous", "true"));

    assertThat(kindOf(CaseNo.of(asked))).isEqualTo("CONSULT");
    assertThat(promised(asked)).isLessThan(promised(complained));
  }

  @Test
  void a_kind_that_does_not_exist_is_refused() {
    Browser browser = filledIn("物业费涨了一倍", FEE);

    HttpResponse<String> answer =
        browser.submit(
            "/report/check", "/report/check", Map.of("anonymous", "true", "matter", "GRUMBLE"));

    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(new Browser(port).get("/open/cases?kind=grumble").statusCode()).isEqualTo(422);
  }

  @Test
  void staff_put_the_kind_right_and_others_do_not() {
    CaseNo no = fixtures.aStudiedCase();

    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                fixtures.act(CHEN_COMMUNITY_OFFICER, no, "看错了类别"),
                CaseFixtures.LAMP,
                MatterKind.COMPLAINT));

    assertThat(kindOf(no)).isEqualTo("COMPLAINT");
    String list =
        fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases?kind=COMPLAINT").body();
    assertThat(list).contains("row-" + no);
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases?kind=REPORT").body())
        .doesNotContain("row-" + no);
    assertThat(fixtures.browser(port, LI_GRID_WORKER).get("/desk/cases/" + no).body())
        .doesNotContain("name=\"matter\"");
  }

  @Test
  void a_question_is_answered_in_words_without_a_photo() {
    CaseNo no = fixtures.aCaseInProgress();
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                fixtures.act(CHEN_COMMUNITY_OFFICER, no, "是来问的"),
                CaseFixtures.LAMP,
                MatterKind.CONSULT));

    fixtures.as(
        QIAN_PROPERTY_MANAGER,
        () -> handling.reportDone(fixtures.act(QIAN_PROPERTY_MANAGER, no, "楼道的灯归物业换，今天已告诉本人")));

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void whoever_tells_of_what_is_forbidden_is_asked_again_before_it_is_public() {
    Browser browser = filledIn("物业费乱收", FEE);
    Map<String, String> open =
        Map.of("anonymous", "true", "matter", "REPORT", "shown", "COMPLAINT", "hidden", "false");

    HttpResponse<String> asked = browser.submit("/report/check", "/report/check", open);

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("name=\"shown\" value=\"REPORT\"", "举报的事一般不公开")
        .containsPattern("name=\"hidden\" value=\"true\"[^>]* checked")
        .doesNotContainPattern("name=\"hidden\" value=\"false\"[^>]* checked");
    Map<String, String> meant = new HashMap<>(open);
    meant.put("shown", "REPORT");
    assertThat(kindOf(CaseNo.of(send(browser, meant)))).isEqualTo("REPORT");
  }

  private String lastScreen(String words, String category) {
    return filledIn(words, category).get("/report/check").body();
  }

  private Browser filledIn(String words, String category) {
    Browser browser = new Browser(port);
    browser.submit("/report", "/report", Map.of("words", words, "category", category));
    Map<String, String> where =
        Map.of("area", String.valueOf(fixtures.area(HERE).id()), "address", "");
    browser.submit("/report/where", "/report/where", where);
    return browser;
  }

  /** The number of what was sent. */
  private static String send(Browser browser, Map<String, String> last) {
    HttpResponse<String> sent = browser.submit("/report/check", "/report/check", last);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return sent.headers()
        .firstValue("location")
        .orElseThrow()
        .replaceAll(".*/done/([^.]+)\\..*", "$1");
  }

  private String kindOf(CaseNo no) {
    return ask("select kind from cases.case_file where no = :no", no.value());
  }

  /** Seconds from the report to the promised answer. */
  private long promised(String no) {
    return Long.parseLong(
        ask(
            "select extract(epoch from promised_at - received_at)::bigint::text from cases.case_file where no = :no",
            no));
  }

  private String ask(String sql, String no) {
    return program.call(() -> db.sql(sql).param("no", no).query(String.class).single());
  }
}
