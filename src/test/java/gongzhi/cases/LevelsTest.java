package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.levels.LevelDesks;
import gongzhi.cases.levels.Levels;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A matter goes to the level that can solve it, and its reporter reads where it went. */
@GongzhiTest
class LevelsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Levels levels;
  @Autowired Triage triage;
  @Autowired LevelDesks desks;
  @Autowired RuleBook book;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @Autowired Areas areas;
  @Autowired InstantSource clock;

  @Test
  void goes_up_level_by_level_with_a_reason_and_the_promise_stays() {
    CaseNo no = fixtures.aStudiedCase();
    Case up = does(CHEN_COMMUNITY_OFFICER, no, "要动用街道的资金", levels::passUp);
    assertThat(up.duty().owner()).isEqualTo(SUN_SUBDISTRICT_OFFICER.id());
    assertThat(up.status()).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(fixtures.toldTo(WANG_RESIDENT)).anyMatch(told -> told.contains("passed-up"));

    Case higher = does(SUN_SUBDISTRICT_OFFICER, no, "跨两个街道", levels::passUp);
    assertThat(higher.duty().owner()).isEqualTo(ZHENG_DISPATCHER.id());
    assertThat(higher.course().promisedAt()).isEqualTo(up.course().promisedAt());
    refused("levels.nothing-above", () -> does(ZHENG_DISPATCHER, no, "再上交", levels::passUp));
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("交上一级研究", "跨两个街道");
  }

  @Test
  void comes_down_to_the_level_that_can_solve_it() {
    CaseNo no = fixtures.aStudiedCase();
    does(CHEN_COMMUNITY_OFFICER, no, "拿不准", levels::passUp);
    Case down = does(SUN_SUBDISTRICT_OFFICER, no, "社区可以自己办", levels::handDown);
    assertThat(down.duty().owner()).isEqualTo(CHEN_COMMUNITY_OFFICER.id());
    refused(
        "levels.nothing-below", () -> does(CHEN_COMMUNITY_OFFICER, no, "再下派", levels::handDown));
  }

  @Test
  void nobody_below_pushes_it_past_the_level_it_lies_with_or_pulls_it_back() {
    String above = "case.level-above-decides";
    CaseNo no = fixtures.aStudiedCase();
    does(CHEN_COMMUNITY_OFFICER, no, "要街道出面", levels::passUp);
    refused(above, () -> does(CHEN_COMMUNITY_OFFICER, no, "再上交", levels::passUp));
    does(SUN_SUBDISTRICT_OFFICER, no, "跨两个街道", levels::passUp);
    refused(above, () -> does(CHEN_COMMUNITY_OFFICER, no, "拿回来自己办", levels::handDown));
    refused(above, () -> does(SUN_SUBDISTRICT_OFFICER, no, "拿回来自己办", levels::handDown));
    does(ZHENG_DISPATCHER, no, "街道来办", levels::handDown);
    PartyId company = Cast.Unit.PROPERTY_COMPANY.id();
    refused(
        above, () -> does(CHEN_COMMUNITY_OFFICER, no, "换灯", act -> triage.assign(act, company)));
    String page = "/desk/cases/" + no;
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get(page).body())
        .contains("三楼楼道的灯坏了")
        .doesNotContain(page + "/pass-up", page + "/hand-down", page + "/assign");
    does(SUN_SUBDISTRICT_OFFICER, no, "换灯", act -> triage.assign(act, company));
  }

  @Test
  void never_moves_without_a_reason_nor_from_a_unit_nor_by_somebody_without_the_right() {
    CaseNo no = fixtures.aStudiedCase();
    refused("levels.say-why-up", () -> does(CHEN_COMMUNITY_OFFICER, no, " ", levels::passUp));
    refused("permission.missing", () -> does(LI_GRID_WORKER, no, "上交", levels::passUp));
    CaseNo given = fixtures.anAssignedCase();
    refused("levels.unit-has-it", () -> does(CHEN_COMMUNITY_OFFICER, given, "上交", levels::passUp));
  }

  @Test
  void is_offered_only_where_there_is_a_desk_to_go_to() {
    CaseNo no = fixtures.aStudiedCase();
    String page = "/desk/cases/" + no;
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get(page).body())
        .contains(page + "/pass-up")
        .doesNotContain(page + "/hand-down");
    var chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    assertThat(chen.submit(page, page + "/pass-up", Map.of("words", "")).statusCode())
        .isEqualTo(422);
    assertThat(chen.submit(page, page + "/pass-up", Map.of("words", "要街道出面")).statusCode())
        .isEqualTo(303);
    assertThat(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER).get(page).body())
        .contains(page + "/hand-down");
  }

  @Test
  void what_is_said_at_a_counter_goes_by_level_where_the_place_says_so() {
    Instant now = clock.instant();
    Area district = areas.district("anning").orElseThrow();
    Area subdistrict = areas.descendants(district, Level.SUBDISTRICT, null, 1).getFirst();
    PartyId officer = anOfficerOf(subdistrict);
    posts.reload();
    Category hard = ofLevel("anning", Level.SUBDISTRICT);

    assertThat(desks.atCounter(Channel.COUNTER, hard, subdistrict, now)).contains(officer);
    assertThat(desks.atCounter(Channel.WEB, hard, subdistrict, now)).isEmpty();
    Category small = ofLevel("anning", Level.NEIGHBOURHOOD);
    assertThat(desks.atCounter(Channel.COUNTER, small, subdistrict, now)).isEmpty();
    Area here = fixtures.area(Cast.Ground.HERE);
    Category here0 = ofLevel("yuhua", Level.SUBDISTRICT);
    assertThat(desks.atCounter(Channel.COUNTER, here0, here, now)).isEmpty();
  }

  private PartyId anOfficerOf(Area subdistrict) {
    return program.call(
        () -> {
          PartyId person =
              people.enter(
                  new Person("白女士", null, PhoneNumber.parse("13800007788"), subdistrict.path()));
          db.sql(
                  """
                  insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
                  values (:id, 'subdistrict_officer', :area, :path, timestamptz '2020-01-01 00:00+08', '测试名单')
                  """)
              .param("id", person.value())
              .param("area", subdistrict.id().value())
              .param("path", subdistrict.path())
              .update();
          return person;
        });
  }

  private Category ofLevel(String place, Level level) {
    return book.current(place).categories().stream()
        .filter(one -> one.typicalLevel() == level && !one.restricted())
        .findFirst()
        .orElseThrow();
  }

  private Case does(Cast who, CaseNo no, String words, Function<Act, Case> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
