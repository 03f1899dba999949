package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Time on the desk and on the page of the reporter: clocks, holds, reminders, supervision, to-do.
 */
@GongzhiTest
class ClockDeskTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Closing closing;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void the_clocks_stand_on_the_page_of_staff_and_of_the_reporter_alone() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body()).contains("各段时限", "首次联系", "受理");
    assertThat(wang().get("/cases/" + no).body()).contains("各段时限", "首次联系");
    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain("首次联系");
  }

  @Test
  void a_hold_is_asked_for_and_granted_and_the_reporter_objects() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk company = desk(QIAN_PROPERTY_MANAGER);

    assertThat(
            company.act(no, "pause", "cause", "WEATHER", "days", "3", "words", "等雨停").statusCode())
        .isEqualTo(303);
    assertThat(desk(ZHAO_SECRETARY).open(no).body()).contains("申请挂起到", "等雨停");
    assertThat(desk(ZHAO_SECRETARY).act(no, "pause-grant").statusCode()).isEqualTo(303);

    assertThat(company.open(no).body())
        .contains("挂起中，不计时", "恢复计时")
        .doesNotContain("desk/cases/" + no + "/done\"");
    Browser wang = wang();
    assertThat(wang.get("/cases/" + no).body()).contains("不同意挂起");
    HttpResponse<String> answer =
        wang.submit("/cases/" + no, "/cases/" + no + "/object", Map.of("words", "没有下雨"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void a_date_that_moved_says_from_which_and_why() {
    CaseNo no = fixtures.aCaseInProgress();
    assertThat(wang().get("/cases/" + no).body()).doesNotContain("原定 ");

    desk(QIAN_PROPERTY_MANAGER).act(no, "extension", "days", "3", "words", "等配件");
    desk(ZHAO_SECRETARY).act(no, "extension-grant");
    desk(QIAN_PROPERTY_MANAGER).act(no, "pause", "cause", "WEATHER", "days", "3", "words", "等雨停");
    desk(ZHAO_SECRETARY).act(no, "pause-grant");
    desk(QIAN_PROPERTY_MANAGER).act(no, "resume");
    desk(QIAN_PROPERTY_MANAGER).act(no, "progress", "words", "接着换");

    for (String page :
        List.of(wang().get("/cases/" + no).body(), desk(ZHAO_SECRETARY).open(no).body())) {
      assertThat(page).containsPattern("（原定 [^，）]+，延期到 [^，）]+，挂起 1 个工作日）");
    }
  }

  @Test
  void an_answer_that_was_not_enough_takes_the_clock_of_its_question_along() {
    CaseNo no = fixtures.aCaseReportedDone();
    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body()).contains(">反馈<");

    fixtures.as(WANG_RESIDENT, () -> closing.reopen(fixtures.act(WANG_RESIDENT, no, "又坏了")));

    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body()).doesNotContain(">反馈<");
  }

  @Test
  void a_hold_without_days_speaks_of_a_hold() {
    CaseNo no = fixtures.aCaseInProgress();

    for (String days : new String[] {"", "0", "-1", "abc"}) {
      HttpResponse<String> refused =
          desk(QIAN_PROPERTY_MANAGER)
              .act(no, "pause", "cause", "WEATHER", "days", days, "words", "等雨停");
      assertThat(refused.body()).contains("请写要挂起几个工作日");
    }
  }

  @Test
  void a_merged_case_says_where_its_clocks_are() {
    CaseNo lead = fixtures.aReceivedCase();
    CaseNo merged = fixtures.aReceivedCase();
    desk(CHEN_COMMUNITY_OFFICER).act(merged, "merge", "into", lead.value(), "words", "同一盏灯");

    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(merged).body())
        .contains("并入另一件，随那一件计时")
        .doesNotContain("已完成：");
    assertThat(wang().get("/cases/" + merged).body()).contains("并入另一件，随那一件计时");
  }

  @Test
  void a_refused_hold_keeps_what_was_typed() {
    CaseNo no = fixtures.aCaseInProgress();

    HttpResponse<String> refused =
        desk(QIAN_PROPERTY_MANAGER)
            .act(no, "pause", "cause", "WEATHER", "days", "99", "words", "等雨停再做防水");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("挂起最多 20 个工作日", "等雨停再做防水", "value=\"99\"");
  }

  @Test
  void a_reporter_reminds_once_and_keeps_the_words_of_the_second() {
    CaseNo no = fixtures.aCaseInProgress();
    Browser wang = wang();

    wang.submit("/cases/" + no, "/cases/" + no + "/remind", Map.of("words", "还没有人来"));
    HttpResponse<String> second =
        wang.submit("/cases/" + no, "/cases/" + no + "/remind", Map.of("words", "今天第二次"));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("今天已经催过了", "今天第二次");
    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body()).contains("反映人催", "答复催办");
    assertThat(wang.get("/cases/" + no).body()).contains("反映人催办");
  }

  @Test
  void a_reminder_that_ended_with_its_case_waits_for_nobody() {
    CaseNo no = fixtures.aCaseInProgress();
    wang().submit("/cases/" + no, "/cases/" + no + "/remind", Map.of("words", "还没有人来"));
    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body()).contains("待答复");

    wang().submit("/cases/" + no, "/cases/" + no + "/withdraw", Map.of());

    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body())
        .contains("没有人答复，", "随这件事结束")
        .doesNotContain("待答复", "reminder-answer\"");
  }

  @Test
  void what_waits_for_somebody_stands_on_one_page_with_its_count() {
    CaseNo no = fixtures.aCaseInProgress();
    desk(WU_SUPERVISOR).act(no, "supervise", "words", "拖得太久");

    assertThat(desk(QIAN_PROPERTY_MANAGER).page("/desk/todo")).contains("督办，要答复", no.value());
    assertThat(desk(QIAN_PROPERTY_MANAGER).page("/desk/todo/count")).contains("gz-cnt");
    assertThat(new Browser(port).get("/desk/todo").statusCode()).isEqualTo(303);
  }

  @Test
  void supervision_is_listed_filtered_and_taken_along() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk wu = desk(WU_SUPERVISOR);
    wu.act(no, "supervise", "words", "三天没有人去", "day", "2099-01-01");

    assertThat(wu.page("/desk/supervisions?mine=true")).contains(no.value(), "三天没有人去");
    assertThat(wu.page("/desk/supervisions?state=late")).doesNotContain(no.value());
    assertThat(wu.page("/desk/supervisions/csv?mine=true")).contains(no.value());
    desk(QIAN_PROPERTY_MANAGER).act(no, "supervision-answer", "words", "明天换好");
    assertThat(wu.page("/desk/supervisions?state=answered&mine=true")).contains("明天换好");
    wu.act(no, "supervision-end", "words", "看过了，换好了");
    assertThat(wu.page("/desk/supervisions?state=ended&mine=true")).contains("看过了，换好了");
  }

  @Test
  void ratings_name_what_they_are_a_part_of_and_hide_the_few() {
    fixtures.aResolvedCase();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).page("/desk/ratings")).contains("反映人说解决了");
    assertThat(desk(CHEN_COMMUNITY_OFFICER).page("/desk/ratings?month=2020-01"))
        .contains("这个月还没有评价");
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    assertThat(chen.get("/desk/ratings?month=9999-99").statusCode()).isEqualTo(422);
  }

  private Browser wang() {
    return fixtures.browser(port, WANG_RESIDENT);
  }
}
