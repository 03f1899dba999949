package gongzhi.site.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import gongzhi.territory.calendar.Calendars;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The system administrator keeps the calendar; nobody else does. */
@GongzhiTest
class CalendarPagesTest {

  private static final LocalDate A_FRIDAY = LocalDate.of(2026, 4, 17);

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Calendars calendars;
  @Autowired gongzhi.parties.Cast people;
  @Autowired Administrators administrators;
  @Autowired Places places;
  @Autowired Areas areas;
  @Autowired Posts posts;
  @Autowired JdbcClient db;

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
    assertThat(check.body()).contains("15 天", "2095 年 1 月 1 日", "放假，元旦", "要由另一个地区的系统管理员批准");

    assertThat(gao.submit("/admin/calendar", "/admin/calendar/year", notice).statusCode())
        .isEqualTo(303);

    assertThat(calendars.of(place).isWorkingDay(LocalDate.of(2095, 1, 3))).isTrue();
    assertThat(gao.submit("/admin/calendar", "/admin/calendar/year", notice).statusCode())
        .isEqualTo(409);
    Browser peng = fixtures.browser(port, Cast.PENG_SECURITY_ADMINISTRATOR);
    String approve = approval(peng) + "/approve";
    assertThat(gao.submit("/me", approve, Map.of()).statusCode()).isEqualTo(409);
    assertThat(peng.get(approve).body()).contains("2095 年 1 月 15 日", "放假，元旦", "示例通知");
    assertThat(peng.submit("/me", approve, Map.of()).statusCode()).isEqualTo(303);

    assertThat(calendars.of(place).isWorkingDay(LocalDate.of(2095, 1, 3))).isFalse();
  }

  @Test
  void a_year_of_all_places_is_approved_from_another_place() {
    Map<String, String> notice =
        Map.of("place", place, "notice", "2093", "source", "示例通知", "lines", lines(2093));
    gao.submit("/admin/calendar", "/admin/calendar/year", notice);
    Browser peng = fixtures.browser(port, Cast.PENG_SECURITY_ADMINISTRATOR);
    String year = approval(peng);
    Area other =
        places.all().stream()
            .filter(one -> !one.code().equals(place))
            .flatMap(one -> areas.district(one.code()).stream())
            .findFirst()
            .orElseThrow();
    PartyId there = people.staff("system_administrator", other).party();
    try {
      assertThat(peng.submit("/me", year + "/approve", Map.of()).statusCode()).isEqualTo(409);
      Browser theirs = administrators.browser(port, there);
      assertThat(theirs.submit("/me", year + "/refuse", Map.of()).statusCode()).isEqualTo(303);
    } finally {
      people.asProgram(
          () ->
              db.sql("update parties.post set held_to = now() where party_id = :party")
                  .param("party", there.value())
                  .update());
      posts.reload();
    }
    assertThat(calendars.of(place).isWorkingDay(LocalDate.of(2093, 1, 2))).isTrue();
  }

  @Test
  void no_day_is_lost_without_a_heading_and_files_of_spreadsheets_are_read() {
    String bare = lines(2094).substring("date,kind,name\n".length());
    assertThat(gao.send(file(bare.getBytes(StandardCharsets.UTF_8))).body()).contains("15 天");
    assertThat(gao.send(file(lines(2094).getBytes(Charset.forName("GBK")))).body())
        .contains("15 天", "放假，元旦");
    byte[] broken = lines(2094).getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 3] = (byte) 0xff;
    assertThat(gao.send(file(broken)).statusCode()).isEqualTo(422);
    HttpResponse<String> large = gao.send(file(new byte[70_000]));
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("不会超过 64 KB", "value=\"示例通知\"");
  }

  @Test
  void a_refusal_names_its_day_in_words_and_shows_the_year_it_is_about() {
    HttpResponse<String> refused =
        gao.get("/admin/calendar/day?" + query(LocalDate.of(2027, 10, 2), "off"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("2027 年 10 月 2 日", "2027 年工作日历");
  }

  private HttpRequest.Builder file(byte[] content) {
    Map<String, String> fields = new TreeMap<>(gao.hiddenFields("/admin/calendar"));
    fields.putAll(Map.of("place", place, "notice", "2094", "source", "示例通知"));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(part(name + "\"", value.getBytes(StandardCharsets.UTF_8))));
    body.writeBytes(part("file\"; filename=\"a.csv\"", content));
    body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
    return gao.request("/admin/calendar/year/check")
        .header("Content-Type", "multipart/form-data; boundary=part")
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static byte[] part(String name, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--part\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private static String approval(Browser who) {
    Matcher found =
        Pattern.compile("(/admin/approvals/years/[0-9]+)/approve")
            .matcher(who.get("/admin/approvals").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
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
