package gongzhi.procedures.pacts;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The text of a pact is in force once its matter is over, and each change is a new version. */
@GongzhiTest
@Import(Superuser.class)
class PactsTest {

  private static final String DESK = "/desk/pacts";
  private static final String TEXT = "一、楼道不堆物，电动车不进楼。\n二、晚上十点以后不大声，有事打 13812345678。";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;

  @Test
  void a_text_comes_into_force_only_after_the_whole_way_and_stays_as_a_version() {
    String first = begun();
    assertThat(enter(CHEN_COMMUNITY_OFFICER, first, TEXT).statusCode()).isEqualTo(409);
    over(first);
    assertThat(as(CHEN_COMMUNITY_OFFICER).get(DESK).body()).contains(first);
    assertThat(enter(MA_OTHER_OFFICER, first, TEXT).statusCode()).isEqualTo(403);
    MarkedField.isOnlyOne(enter(CHEN_COMMUNITY_OFFICER, first, "太短"), "words");

    assertThat(enter(CHEN_COMMUNITY_OFFICER, first, TEXT).statusCode()).isEqualTo(303);
    assertThat(enter(CHEN_COMMUNITY_OFFICER, first, TEXT).statusCode()).isEqualTo(409);
    assertThat(open()).contains("第 1 版", "楼道不堆物", "/trace/" + first).doesNotContain("13812345678");
    assertThat(as(CHEN_COMMUNITY_OFFICER).get(DESK).body()).doesNotContain("value=\"" + first);

    String second = begun();
    over(second);
    enter(CHEN_COMMUNITY_OFFICER, second, TEXT.replace("十点", "九点"));
    assertThat(open()).containsSubsequence("第 2 版", "晚上九点以后", "第 1 版", "晚上十点以后");
  }

  private String begun() {
    Map<String, String> form = new HashMap<>();
    form.put("area", fixtures.area(HERE).id().toString());
    form.put("procedure", "residents-pact");
    form.put("title", "居民公约修订");
    form.put("summary", "去年的公约有三条做不到，大家要求改");
    form.put("matter", "SELF_GOVERNANCE");
    return as(CHEN_COMMUNITY_OFFICER)
        .submit("/desk/decisions/new", "/desk/decisions", form)
        .headers()
        .firstValue("location")
        .orElseThrow()
        .replaceAll(".*/", "");
  }

  /** How it is gone through is walked in {@code EveryWalkTest}. */
  private void over(String no) {
    superuser.run(
        "update procedures.decision set state = 'DONE', step = '', due_at = null, entered_at = null, owner_id = null,"
            + " owner_role = '', ended_at = now(), version = version + 1 where no = '%s'"
                .formatted(no));
  }

  private HttpResponse<String> enter(Cast who, String no, String words) {
    Map<String, String> form = Map.of("decision", no, "words", words);
    return as(who).submit("/desk/meetings/new", DESK, form);
  }

  private String open() {
    return new Browser(port).get("/pacts/" + fixtures.area(HERE).id()).body();
  }

  private Browser as(Cast who) {
    return fixtures.browser(port, who);
  }
}
