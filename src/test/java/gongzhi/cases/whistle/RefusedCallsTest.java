package gongzhi.cases.whistle;

import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.WhistleKind;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit that was called and does not come is looked into by the level above the whistler. */
@GongzhiTest
class RefusedCallsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Whistles whistles;
  @Autowired RefusedCalls refusals;
  CaseNo no;

  @BeforeEach
  void a_called_unit_refuses() {
    no = fixtures.aStudiedCase();
    List<Cast> called = List.of(HAN_DEPARTMENT_HANDLER, QIAN_PROPERTY_MANAGER);
    does(
        SUN_SUBDISTRICT_OFFICER,
        "占道搭棚，一家拆不动",
        act ->
            whistles.blow(
                act,
                WhistleKind.KEY_WORK,
                called.stream()
                    .map(who -> fixtures.viewer(who).organisations().getFirst())
                    .toList()));
    does(QIAN_PROPERTY_MANAGER, "不归物业管", whistles::decline);
  }

  @Test
  void is_told_once_to_each() {
    assertThat(fixtures.toldTo(SUN_SUBDISTRICT_OFFICER))
        .containsOnlyOnce("case.notice.whistle-declined " + no);
    assertThat(fixtures.toldTo(WU_SUPERVISOR))
        .containsOnlyOnce("case.notice.whistle-refusal " + no);
  }

  @Test
  void stands_with_the_level_above_until_it_was_looked_into_also_once_the_whistle_is_over() {
    does(SUN_SUBDISTRICT_OFFICER, "人够了", whistles::callOff);
    assertThat(todo()).contains("有单位不能应哨，要您查看理由", no.value());

    looksIntoIt();

    assertThat(todo()).doesNotContain(no.value());
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER))
        .containsOnlyOnce("case.notice.whistle-looked-into " + no);
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("上一级查看了不能应哨的理由", "理由成立，物业不用来");
    refused(WU_SUPERVISOR);
  }

  @Test
  void is_not_looked_into_by_the_side_that_whistled() {
    assertThat(page(XU_SUBDISTRICT_SECRETARY)).doesNotContain("/whistle-look\"");
    refused(XU_SUBDISTRICT_SECRETARY);
  }

  /** By the form of the desk. */
  private void looksIntoIt() {
    Browser wu = fixtures.browser(port, WU_SUPERVISOR);
    String page = "/desk/cases/" + no;
    Map<String, String> form = Map.of("words", "理由成立，物业不用来");
    assertThat(wu.submit(page, page + "/whistle-look", form).statusCode()).isEqualTo(303);
  }

  private void refused(Cast who) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> does(who, "我看过", refusals::look))
        .withMessage("whistle.nothing-to-look-into");
  }

  private void does(Cast who, String words, Function<Act, Case> what) {
    fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private String todo() {
    return fixtures.browser(port, WU_SUPERVISOR).get("/desk/todo").body();
  }

  private String page(Cast who) {
    return fixtures.browser(port, who).get("/desk/cases/" + no).body();
  }
}
