package gongzhi.site.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.site.Browser;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.OfficeHours;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator of a place keeps the hours of its offices. */
@GongzhiTest
class HoursPagesTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Calendars calendars;

  private Browser gao;
  private String place;
  private long company;

  @BeforeEach
  void the_system_administrator() {
    gao = fixtures.browser(port, Cast.GAO_SYSTEM_ADMINISTRATOR);
    place = gao.hiddenFields("/admin/calendar").get("place");
    company = Cast.Unit.PROPERTY_COMPANY.id().value();
  }

  @Test
  void an_organisation_keeps_hours_of_its_own_and_follows_again() {
    OfficeHours before = calendars.of(place, company).hours();
    String form = "/admin/hours/change?place=" + place + "&unit=" + company;
    assertThat(gao.get(form).body()).contains(before.text(), "从现在起按下面的时间算");

    assertThat(set(company, "09：00-12:00，13:00-18:00").statusCode()).isEqualTo(303);

    assertThat(calendars.of(place, company).hours().text()).isEqualTo("09:00-12:00,13:00-18:00");
    assertThat(calendars.of(place).hours()).isEqualTo(before);
    assertThat(gao.get("/admin/hours").body())
        .contains("09:00-12:00,13:00-18:00", "8 小时 0 分", "自己的");
    assertThat(fixtures.browser(port, Cast.TANG_AUDIT_ADMINISTRATOR).get("/admin/audit").body())
        .contains("改了办公时间");

    assertThat(set(company, "").statusCode()).isEqualTo(303);
    assertThat(calendars.of(place, company).hours()).isEqualTo(before);
  }

  @Test
  void a_place_keeps_hours_for_all_who_have_none() {
    OfficeHours before = calendars.of(place).hours();
    assertThat(set(0, "08:00-11:30,15:00-18:00").statusCode()).isEqualTo(303);

    assertThat(calendars.of(place, company).hours().text()).isEqualTo("08:00-11:30,15:00-18:00");

    assertThat(set(0, "").statusCode()).isEqualTo(303);
    assertThat(calendars.of(place).hours()).isEqualTo(before);
  }

  @Test
  void hours_that_are_none_are_refused_and_stay_in_the_form() {
    for (String wrong :
        List.of("always", "17:00-09:00", "09:00-25:00", "09:00-12:00,11:00-13:00")) {
      HttpResponse<String> refused = set(company, wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
      assertThat(refused.body()).contains("value=\"" + wrong + "\"");
    }
    assertThat(gao.submit("/me", "/admin/hours", Map.of("place", place)).statusCode())
        .isEqualTo(422);
  }

  @Test
  void no_other_place_no_stranger_and_nobody_else() {
    assertThat(set(999_999_999L, "09:00-17:00").statusCode()).isEqualTo(404);
    assertThat(set(-1, "09:00-17:00").statusCode()).isEqualTo(404);
    assertThat(gao.get("/admin/hours?place=nowhere").statusCode()).isEqualTo(403);
    Browser peng = fixtures.browser(port, Cast.PENG_SECURITY_ADMINISTRATOR);
    assertThat(peng.get("/admin/hours").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> set(long unit, String hours) {
    return gao.submit(
        "/me",
        "/admin/hours",
        Map.of("place", place, "unit", Long.toString(unit), "hours", hours, "basis", "区政府办公室通知"));
  }
}
