package gongzhi.cases.web.handover;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.handover.MeetingFixtures;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.site.Browser;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A handover meeting by the forms of the desk, from its plan to the last signature. */
@GongzhiTest
class HandoverDeskTest {

  private static final String LIST = "/desk/handovers";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MeetingFixtures meetings;

  @Test
  void goes_from_a_plan_to_a_signed_list_with_a_question_before_it_is_held() {
    CaseNo no = fixtures.aStudiedCase();
    Browser sun = fixtures.browser(port, SUN_SUBDISTRICT_OFFICER);
    String page = planned(sun, "年底交办会").headers().firstValue("Location").orElseThrow();

    assertThat(sun.get(page + "/choose?q=" + no).body()).contains(no.value(), "name=\"cases\"");
    Map<String, String> form = Map.of("numbers", no + "，" + no, "demand", "换新灯");
    assertThat(sun.submit(page + "/choose", page + "/lines", form).statusCode()).isEqualTo(303);
    assertThat(sun.get(page).body()).contains(no.value(), "换新灯", "示例物业公司");
    assertThat(sun.get(page + "/hold").body()).contains("1 件事一次全部交给", "示例物业公司");
    assertThat(sun.submit(page + "/hold", page + "/hold", Map.of("early", "材料齐了")).statusCode())
        .isEqualTo(303);
    assertThat(sun.get(page).body()).contains("已召开", "未签收").doesNotContain("/hold\"");

    Browser qian = fixtures.browser(port, QIAN_PROPERTY_MANAGER);
    assertThat(qian.get(LIST).body()).contains("年底交办会");
    String sign = page + "/lines/" + meetings.lineOf(no).id() + "/sign";
    assertThat(qian.submit(page, sign, Map.of()).statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(sun.get(page).body()).contains("钱先生 今天");
    assertThat(sun.get(page + "/sheet").body())
        .contains("交办清单", no.value(), "钱先生")
        .doesNotContain("钱先生 今天");
    assertThat(fixtures.browser(port, ZHENG_DISPATCHER).get(page + "/csv").body())
        .containsPattern("\"[0-9]{4}-[0-9]{2}-[0-9]{2}\",")
        .containsPattern("\"钱先生 [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}\"");
  }

  @Test
  void what_was_typed_comes_back_with_the_reason() {
    Browser sun = fixtures.browser(port, SUN_SUBDISTRICT_OFFICER);
    assertThat(planned(sun, " ").body()).contains("请写会议名称", "街道三楼");
    String page = LIST + "/" + meetings.aMeeting();

    assertThat(
            sun.submit(
                    page + "/choose",
                    page + "/lines",
                    Map.of("numbers", "YH-2611-99999", "demand", "快办"))
                .body())
        .contains("“YH-2611-99999”不在您能交办的事里", ">快办</textarea>");
    assertThat(sun.submit(page, page + "/cancel", Map.of("reason", "")).body())
        .contains("请写明为什么取消");
  }

  @Test
  void the_district_takes_the_list_along_and_a_unit_sees_its_own_lines_alone() {
    CaseNo mine = fixtures.aStudiedCase();
    String page = LIST + "/" + meetings.aHeldMeetingAbout(mine);
    CaseNo other = fixtures.aStudiedCase();
    String second = LIST + "/" + meetings.aMeetingAbout(other);

    HttpResponse<String> table = fixtures.browser(port, ZHENG_DISPATCHER).get(page + "/csv");
    assertThat(table.body()).contains("\"编号\",\"事项\",\"承办单位\"", mine.value());
    assertThat(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER).get(page + "/csv").statusCode())
        .isEqualTo(403);
    Browser qian = fixtures.browser(port, QIAN_PROPERTY_MANAGER);
    assertThat(qian.get(page).body()).contains(mine.value());
    assertThat(qian.get(second).statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get(page).statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> planned(Browser who, String title) {
    Map<String, String> form = new HashMap<>();
    form.put("title", title);
    form.put("venue", "街道三楼");
    form.put("area", fixtures.area(Ground.SUBDISTRICT).id().toString());
    form.put("day", LocalDate.now(WorkingCalendar.ZONE).plusDays(1).toString());
    form.put("hour", "09:30");
    return who.submit(LIST, LIST, form);
  }
}
