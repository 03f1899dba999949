package gongzhi.procedures.web;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A project that a secretary leads has a task for each month, and a report on it. */
@GongzhiTest
@Import(Superuser.class)
class StagesTest {

  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;
  @LocalServerPort int port;

  @Test
  void each_month_has_a_task_and_a_report_before_it_is_accepted() {
    String desk = carriedOut();
    LocalDate now = LocalDate.now(WorkingCalendar.ZONE).withDayOfMonth(1);
    String last = now.minusMonths(1).toString();
    assertThat(zhao().get(desk).body()).contains("每月阶段任务", "还没有定阶段任务");
    Browser lin = fixtures.browser(port, LIN_OWNERS_MEMBER);
    Map<String, String> task = Map.of("month", last, "words", "把三个单元的墙铲干净");
    assertThat(lin.submit(desk, desk + "/months", task).statusCode()).isEqualTo(403);
    assertThat(zhao().submit(desk, desk + "/months", task).statusCode()).isEqualTo(303);
    assertThat(zhao().submit(desk, desk + "/months", task).statusCode()).isEqualTo(409);
    Map<String, String> ahead = Map.of("month", now.plusMonths(1).toString(), "words", "刷第二遍");
    assertThat(zhao().submit(desk, desk + "/months", ahead).statusCode()).isEqualTo(303);

    String open = new Browser(port).get(desk.replace("/desk", "")).body();
    assertThat(open).contains("把三个单元的墙铲干净", "当月没报进展", "进行中");
    assertThat(report(desk, now.plusMonths(1).toString()).statusCode()).isEqualTo(422);
    assertThat(report(desk, last).statusCode()).isEqualTo(303);
    HttpResponse<String> early = done(desk);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("还没有报进展，每个月都报了才能往下走");

    zhao().submit(desk, desk + "/months", Map.of("month", now.toString(), "words", "刷第一遍"));
    assertThat(report(desk, now.toString()).statusCode()).isEqualTo(303);
    HttpResponse<String> done = done(desk);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(new Browser(port).get(desk.replace("/desk", "")).body()).contains("当月照计划做完了");
  }

  private HttpResponse<String> report(String desk, String month) {
    return zhao()
        .submit(desk, desk + "/months/report", Map.of("month", month, "words", "当月照计划做完了"));
  }

  private HttpResponse<String> done(String desk) {
    Map<String, String> form = new HashMap<>(Map.of("verb", "PASS", "body", "PARTY_BRANCH"));
    form.put("paper-evidence", "照片 12 张");
    form.put("version", "2");
    return zhao().submit(desk, desk + "/act", form);
  }

  /** A project that is being carried out since last month. */
  private String carriedOut() {
    String desk =
        fixtures
            .browser(port, CHEN_COMMUNITY_OFFICER)
            .submit(
                "/desk/decisions/new",
                "/desk/decisions",
                Map.of(
                    "area",
                    fixtures.area(HERE).id().toString(),
                    "procedure",
                    "secretary-led",
                    "title",
                    "楼道墙面翻新",
                    "summary",
                    "三个单元的墙皮都掉了，一年里刷完",
                    "matter",
                    "LIVELIHOOD",
                    "cases",
                    ""))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    superuser.run(
        """
        update procedures.decision
           set step = 'carry-out', entered_at = date_trunc('month', now()) - interval '10 days',
               due_at = now() + interval '200 days', version = version + 1
         where no = '%s'
        """
            .formatted(desk.replaceAll(".*/", "")));
    return desk;
  }

  private Browser zhao() {
    return fixtures.browser(port, ZHAO_SECRETARY);
  }
}
