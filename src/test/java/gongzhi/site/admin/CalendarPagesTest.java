package gongzhi.site.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.site.Browser;
import gongzhi.territory.calendar.Calendars;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The system administrator keeps the calendar; nobody else does. */
@GongzhiTest
class CalendarPagesTest {

  private static final LocalDate A_FRIDAY = LocalDate.of(2026, 4, 17);

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Calendars calendars;

  private Browser gao;
  private String place;

  @BeforeEach
  void the_system_administrator() {
    gao = fixtures.browser(port, Cast.GAO_SYSTEM_ADMINISTRATOR);
    place = gao.hiddenFields("/admin/calendar").get("place");
  }

  @Test
  void shows_the_year_and_warns_of_one_without_data() {
    assertThat(gao.get("/admin/calendar?year=2026").body()).contains("元旦", "全国安排", "放假", "上班");
    assertThat(gao.get("/admin/calendar?year=2071").body()).contains("这一年还没有放假安排");
    assertThat(gao.get("/admin/calendar?year=1899").statusCode()).isEqualTo(422);
  }

  @Test
  void a_day_is_checked_then_added_and_counts_at_once() {
    HttpResponse<String> check = gao.get("/admin/calendar/day?" + query(A_FRIDAY, "off"));
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body()).contains("4 月 17 日", "不算进办理期限", "加上这一天");
    assertThat(calendars.of(place).isWorkingDay(A_FRIDAY)).isTrue();

    HttpResponse<String> added =
        gao.submit("/admin/calendar", "/admin/calendar/day", day(A_FRIDAY));

    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(calendars.of(place).isWorkingDay(A_FRIDAY)).isFalse();
    assertThat(gao.get("/admin/calendar?year=2026").body()).contains("本地安排");

    String remove = "/admin/calendar/remove?place=" + place + "&date=" + A_FRIDAY;
    assertThat(gao.get(remove).body()).contains("重新按全国安排算");
    gao.submit(
        "/admin/calendar",
        "/admin/calendar/remove",
        Map.of("place", place, "date", A_FRIDAY.toString()));
    assertThat(calendars.of(place).isWorkingDay(A_FRIDAY)).isTrue();
  }

  @Test
  void what_was_typed_stays_when_the_day_is_refused() {
    HttpResponse<String> refused =
        gao.get("/admin/calendar/day?" + query(LocalDate.of(2026, 4, 18), "off"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("本来就是这样", "value=\"2026-04-18\"", "运动会");
  }

  @Test
  void a_year_is_imported_after_a_look_at_it() {
    Map<String, String> notice =
        Map.of("place", place, "notice", "2095", "source", "示例通知", "lines", lines(2095));
    HttpResponse<String> check =
        gao.submit("/admin/calendar", "/admin/calendar/year/check", notice);
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body()).contains("15 天", "按这份安排算");

    assertThat(gao.submit("/admin/calendar", "/admin/calendar/year", notice).statusCode())
        .isEqualTo(303);

    assertThat(calendars.of(place).isWorkingDay(LocalDate.of(2095, 1, 3))).isFalse();
  }

  @Test
  void an_incomplete_year_is_refused_and_stays_in_the_form() {
    HttpResponse<String> refused =
        gao.submit(
            "/admin/calendar",
            "/admin/calendar/year/check",
            Map.of(
                "place",
                place,
                "notice",
                "2094",
                "source",
                "示例通知",
                "lines",
                "date,kind,name\n2094-01-01,off,元旦"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不完整", "2094-01-01,off,元旦", "示例通知");
  }

  @Test
  void no_other_place_and_no_other_person() {
    assertThat(gao.get("/admin/calendar?place=nowhere").statusCode()).isEqualTo(403);
    assertThat(fixtures.browser(port, Cast.LI_GRID_WORKER).get("/admin/calendar").statusCode())
        .isEqualTo(403);
    assertThat(new Browser(port).get("/admin/calendar").statusCode()).isEqualTo(303);
  }

  private Map<String, String> day(LocalDate date) {
    Map<String, String> fields = new HashMap<>();
    fields.put("place", place);
    fields.put("date", date.toString());
    fields.put("kind", "off");
    fields.put("name", "运动会");
    fields.put("basis", "市政府办公室通知");
    return fields;
  }

  private String query(LocalDate date, String kind) {
    return "place=%s&date=%s&kind=%s&name=%s&basis=%s"
        .formatted(place, date, kind, encoded("运动会"), encoded("市政府办公室通知"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String lines(int year) {
    StringBuilder lines = new StringBuilder("date,kind,name\n");
    LocalDate first = LocalDate.of(year, 1, 1);
    first.datesUntil(first.plusDays(15)).forEach(day -> lines.append(day).append(",off,元旦\n"));
    return lines.toString();
  }
}
