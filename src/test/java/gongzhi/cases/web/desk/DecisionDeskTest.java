package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.path.CaseStatus.DELIBERATING;
import static gongzhi.cases.path.CaseStatus.MERGED;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an officer or the level above decides alone. */
@GongzhiTest
class DecisionDeskTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void two_reports_of_one_trouble_are_merged() {
    CaseNo lead = fixtures.aStudiedCase();
    CaseNo second = fixtures.aReceivedCase(LIU_RESIDENT, Ground.HERE, "楼道没有灯", CaseFixtures.LAMP);
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    assertThat(chen.act(second, "merge", "into", lead.value(), "words", "同一盏灯").statusCode())
        .isEqualTo(303);
    assertThat(fixtures.statusOf(second)).isEqualTo(MERGED);
    assertThat(chen.open(second).body()).contains("/desk/cases/" + lead);
  }

  @Test
  void a_case_is_not_merged_into_nothing_or_itself() {
    CaseNo no = fixtures.aStudiedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    assertThat(chen.act(no, "merge", "into", "").statusCode()).isEqualTo(422);
    assertThat(chen.act(no, "merge", "into", no.value(), "words", "同一盏灯").statusCode())
        .isEqualTo(422);
    assertThat(chen.act(no, "merge", "into", "YH-9912-99999").statusCode()).isEqualTo(422);
    assertThat(fixtures.statusOf(no)).isEqualTo(DELIBERATING);
  }

  @Test
  void the_level_above_supervises_and_urges() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk above = desk(XU_SUBDISTRICT_SECRETARY);

    assertThat(above.act(no, "supervise", "words", "拖得太久").statusCode()).isEqualTo(303);
    assertThat(above.act(no, "remind", "words", "周五前要办完").statusCode()).isEqualTo(303);
    assertThat(above.page("/desk/watch")).contains("row-" + no, "督办");
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER)).contains("case.notice.reminded " + no);
  }

  @Test
  void nobody_below_supervises() {
    CaseNo no = fixtures.aCaseInProgress();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).act(no, "supervise", "words", "慢").statusCode())
        .isEqualTo(403);
    assertThat(desk(WU_SUPERVISOR).act(no, "supervise", "words", "").statusCode()).isEqualTo(422);
  }

  @Test
  void the_category_is_put_right() {
    CaseNo no = fixtures.aStudiedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    assertThat(chen.act(no, "reclassify", "category", "HB01", "words", "看过了，是外墙").statusCode())
        .isEqualTo(303);
    assertThat(chen.open(no).body()).contains("屋面外墙渗漏");
    assertThat(chen.act(no, "reclassify", "category", "ZZ99", "words", "不清楚").statusCode())
        .isEqualTo(422);
    assertThat(
            desk(LI_GRID_WORKER)
                .act(no, "reclassify", "category", "HB02", "words", "不是")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void what_turns_out_to_be_confidential_leaves_the_sight_of_the_community() {
    CaseNo no = fixtures.aStudiedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    chen.act(no, "reclassify", "category", "CG10", "words", "应当保密");

    assertThat(chen.page("/desk/cases")).doesNotContain("row-" + no);
  }

  @Test
  void a_title_is_published_after_a_page_that_asks_once_more() {
    CaseNo no = fixtures.aStudiedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);
    String asked =
        chen.page("/desk/cases/" + no + "/publish?version=" + fixtures.versionOf(no) + "&words=x");

    assertThat(asked).contains("公开这个标题", "能撤回").doesNotContain("看过了");
    assertThat(chen.act(no, "publish", "words", "楼道灯不亮").statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get("/cases/" + no).body()).contains("楼道灯不亮");
  }

  @Test
  void a_title_that_may_name_somebody_is_looked_at_once_more() {
    CaseNo no = fixtures.aStudiedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);
    String title = "3栋602住户张三家门前红绿灯";
    String asked =
        chen.page(
            "/desk/cases/" + no + "/publish?version=" + fixtures.versionOf(no) + "&words=" + title);

    assertThat(asked).contains("可能有人名", "门牌号或房号", "name=\"looked\"");
    assertThat(chen.act(no, "publish", "words", title).body()).contains("逐句看一遍");
    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain(title);
    assertThat(chen.act(no, "publish", "words", title, "looked", "true").statusCode())
        .isEqualTo(303);
  }

  @Test
  void a_title_with_somebodys_number_is_not_published() {
    CaseNo no = fixtures.aStudiedCase();

    var refused = desk(CHEN_COMMUNITY_OFFICER).act(no, "publish", "words", "王小二13900001234家门口积水");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("标题人人能看到");
    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain("13900001234");
  }

  @Test
  void a_case_is_merged_neither_into_itself_nor_into_one_that_has_ended() {
    CaseNo no = fixtures.aStudiedCase();
    CaseNo ended = fixtures.aResolvedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    assertThat(chen.act(no, "merge", "into", no.value(), "words", "同一盏灯").body())
        .contains("不能把", "并到它自己");
    assertThat(chen.act(no, "merge", "into", ended.value(), "words", "同一盏灯").body())
        .contains("已经结束，不能再并到它");
  }

  @Test
  void an_empty_title_and_the_wrong_post_are_refused() {
    CaseNo no = fixtures.aStudiedCase();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).act(no, "publish", "words", "").statusCode())
        .isEqualTo(422);
    assertThat(desk(LI_GRID_WORKER).act(no, "publish", "words", "灯").statusCode()).isEqualTo(403);
    assertThat(
            desk(CHEN_COMMUNITY_OFFICER).act(no, "publish", "words", "长".repeat(81)).statusCode())
        .isEqualTo(422);
  }
}
