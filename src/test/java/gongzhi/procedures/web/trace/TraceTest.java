package gongzhi.procedures.web.trace;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.procedures.meetings.HeldFixtures;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One page follows a matter from the first report on, whichever of its numbers somebody has. */
@GongzhiTest
class TraceTest {

  @Autowired CaseFixtures fixtures;
  @Autowired HeldFixtures held;
  @LocalServerPort int port;

  @Test
  void leads_from_the_report_to_what_is_decided_and_can_be_taken_along() {
    String reported = fixtures.aReceivedCase().value();
    String no = begun(reported);
    proposed(no);
    fixtures
        .browser(port, WANG_RESIDENT)
        .submit("/decisions/" + no, "/decisions/" + no + "/opinions", Map.of("words", "灯要暗一点"));

    assertThat(get("/trace/" + no)).doesNotContain("灯要暗一点");
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);
    String desk = "/desk/decisions/" + no;
    String release =
        zhao.get(desk)
            .body()
            .replaceAll("(?s).*action=\"([^\"]*/opinions/[0-9]+/release)\".*", "$1");
    zhao.submit(desk, release, Map.of());

    String page = get("/trace/" + no);

    assertThat(page)
        .containsSubsequence("有人反映", reported, "四议两公开：立为议题", "党支部提议：办完", "居民意见", "灯要暗一点");
    assertThat(get("/trace/" + reported)).contains("党支部提议：办完", "/decisions/" + no);
    assertThat(get("/trace/" + no + "/json"))
        .contains("\"kind\":\"REPORTED\"", "\"kind\":\"DONE\"", "\"no\":\"" + no + "\"");
    assertThat(get("/trace/" + no + "/csv")).contains(reported, "党支部提议：办完");
    assertThat(get("/decisions/" + no)).contains("/trace/" + no);
  }

  @Test
  void says_no_more_of_a_case_than_its_own_page() {
    String other = fixtures.aReceivedCase().value();

    assertThat(new Browser(port).get("/trace/" + other).statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get("/trace/D-2026-999999").statusCode()).isEqualTo(404);
    assertThat(get("/trace/" + begun(other))).doesNotContain("三楼楼道的灯坏了");
  }

  private String begun(String cases) {
    Map<String, String> form = new HashMap<>();
    form.put("area", fixtures.area(HERE).id().toString());
    form.put("procedure", "four-two");
    form.put("title", "楼道要不要装感应灯");
    form.put("summary", "三个单元的居民都提过，装一遍要用公共收益");
    form.put("matter", "SELF_GOVERNANCE");
    form.put("cases", cases);
    HttpResponse<String> begun =
        fixtures
            .browser(port, CHEN_COMMUNITY_OFFICER)
            .submit("/desk/decisions/new", "/desk/decisions", form);
    return begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  private void proposed(String no) {
    Map<String, String> form = new HashMap<>(Map.of("verb", "PASS_JOINED", "body", "PARTY_BRANCH"));
    List.of("proposal", "consultation-record", "minutes")
        .forEach(paper -> form.put("paper-" + paper, "示例 1 号"));
    form.put("why", "书记、主任一人兼任");
    form.put("meeting", held.yes(fixtures.area(HERE), "two-committees", "楼道要不要装感应灯"));
    form.put("version", "1");
    String page = "/desk/decisions/" + no;
    fixtures.browser(port, ZHAO_SECRETARY).submit(page, page + "/act", form);
  }

  private String get(String address) {
    return new Browser(port).get(address).body();
  }
}
