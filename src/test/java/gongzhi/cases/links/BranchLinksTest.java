package gongzhi.cases.links;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer is linked, notes each time that they took part, and whoever leads counts it. */
@GongzhiTest
class BranchLinksTest {

  private static final Pattern NOTE = Pattern.compile("/desk/links/(\\d+)/attended");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired BranchLinks links;

  @Test
  void a_linked_officer_notes_what_they_took_part_in_and_whoever_leads_counts_it() {
    link();
    Browser han = fixtures.browser(port, HAN_DEPARTMENT_HANDLER);
    String own = han.get("/desk/links").body();
    assertThat(own).contains("记一次参加", "今年还没有参加记录").doesNotContain("直联一位干部");
    long id = idIn(own);
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    assertThat(note(han, id, "THREE_MEETINGS", "2999-01-01", "议了电动车充电").statusCode())
        .isEqualTo(422);
    assertThat(note(han, id, "", today, "议了电动车充电").statusCode()).isEqualTo(422);
    assertThat(note(han, id, "THREE_MEETINGS", today, " ").statusCode()).isEqualTo(422);
    assertThat(note(han, id, "THREE_MEETINGS", today, "议了电动车充电，打13812340000").statusCode())
        .isEqualTo(303);
    assertThat(note(han, id, "THREE_MEETINGS", today, "再记一次").statusCode()).isEqualTo(409);
    assertThat(note(han, id, "VISIT", today, "走访三户").statusCode()).isEqualTo(303);

    assertThat(fixtures.browser(port, ZHAO_SECRETARY).get("/desk/links").body())
        .contains("三会一课 1 次", "走访 1 次", "今年有人参加过的 1 处");
    assertThat(note(fixtures.browser(port, ZHAO_SECRETARY), id, "VISIT", today, "替他记").statusCode())
        .isEqualTo(404);
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get("/desk/links").body())
        .doesNotContain("三会一课 1 次");
  }

  @Test
  void only_whoever_leads_the_ground_links_and_only_once() {
    link();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                fixtures.as(
                    ZHAO_SECRETARY,
                    () -> {
                      links.link(
                          fixtures.viewer(ZHAO_SECRETARY),
                          fixtures.area(HERE),
                          HAN_DEPARTMENT_HANDLER.id());
                      return true;
                    }))
        .withMessage("links.linked-already");
    assertThat(
            fixtures
                .browser(port, CHEN_COMMUNITY_OFFICER)
                .submit("/me/display", "/desk/links", Map.of("in", "1", "officer", "1"))
                .statusCode())
        .isEqualTo(403);
  }

  private void link() {
    fixtures
        .browser(port, ZHAO_SECRETARY)
        .submit(
            "/me/display",
            "/desk/links",
            Map.of(
                "in", fixtures.area(HERE).id().toString(),
                "officer", idOf(HAN_DEPARTMENT_HANDLER)));
  }

  private String idOf(Cast who) {
    fixtures.viewer(who);
    return who.id().toString();
  }

  private static long idIn(String page) {
    Matcher found = NOTE.matcher(page);
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  private static HttpResponse<String> note(
      Browser who, long id, String kind, String on, String words) {
    return who.submit(
        "/me/display",
        "/desk/links/" + id + "/attended",
        Map.of("kind", kind, "on", on, "words", words));
  }
}
