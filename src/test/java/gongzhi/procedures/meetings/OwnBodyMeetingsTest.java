package gongzhi.procedures.meetings;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.JIANG_OWNERS_MEMBER;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.RosterFixtures;
import gongzhi.procedures.bodies.RosterFixtures.Seated;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The owners' committee calls itself together, and nobody calls it who does not sit in it. */
@GongzhiTest
@Import(MovedClock.class)
class OwnBodyMeetingsTest {

  private static final String LIN = "13800002066";
  private static final String JIANG = "13800002068";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Meetings meetings;
  @Autowired RosterFixtures rosters;
  @Autowired BodyStore bodies;
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;

  @BeforeEach
  void five_sit_there_and_two_of_them_have_accounts() {
    clock.set(MovedClock.MONDAY);
    seat("主任", "");
  }

  @Test
  void its_head_calls_it_and_its_members_record_and_sign_what_it_resolved() {
    String desk = call(LIN_OWNERS_MEMBER, "停车费怎么用").headers().firstValue("location").orElseThrow();
    assertThat(new Browser(port).get(desk.replace("/desk", "")).body())
        .contains("停车费怎么用", "业主委员会会议");
    assertThat(browser(JIANG_OWNERS_MEMBER).get("/me/inbox").body()).contains("停车费怎么用");

    clock.pass(Duration.ofDays(7));
    submit(JIANG_OWNERS_MEMBER, desk, "/door", Map.of());
    String code =
        browser(LIN_OWNERS_MEMBER).get(desk).body().replaceAll("(?s).*<b>([0-9]{6})</b>.*", "$1");
    assertThat(code).as("both see the code of the door").hasSize(6);
    String here = desk.replace("/desk", "") + "/here";
    browser(LIN_OWNERS_MEMBER).submit(here, here, Map.of("side", "members", "code", code));

    HttpResponse<String> few = record(JIANG_OWNERS_MEMBER, desk, 2);
    assertThat(few.statusCode()).as("two of five: %s", few.body()).isEqualTo(409);
    assertThat(record(JIANG_OWNERS_MEMBER, desk, 3).statusCode()).isEqualTo(303);
    assertThat(submit(JIANG_OWNERS_MEMBER, desk, "/sign", Map.of()).statusCode()).isEqualTo(403);
    assertThat(submit(CHEN_COMMUNITY_OFFICER, desk, "/sign", Map.of()).statusCode()).isEqualTo(404);
    assertThat(submit(LIN_OWNERS_MEMBER, desk, "/sign", Map.of()).statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get(desk.replace("/desk", "")).body())
        .contains("公布停车费收支", "应到 5 人，实到 3 人");
  }

  @Test
  void another_member_calls_it_once_a_third_of_them_want_it() {
    HttpResponse<String> alone = call(JIANG_OWNERS_MEMBER, "物业费要不要涨");
    assertThat(alone.statusCode()).isEqualTo(409);
    assertThat(alone.body()).contains("由主任召集", "物业费要不要涨");

    want(JIANG_OWNERS_MEMBER);
    assertThat(call(JIANG_OWNERS_MEMBER, "物业费要不要涨").statusCode()).isEqualTo(409);
    assertThat(browser(LIN_OWNERS_MEMBER).get("/desk/meetings").body()).contains("5 位委员里有 1 位");
    want(LIN_OWNERS_MEMBER);
    assertThat(call(JIANG_OWNERS_MEMBER, "物业费要不要涨").statusCode()).isEqualTo(303);
    assertThat(call(JIANG_OWNERS_MEMBER, "再开一次").statusCode()).isEqualTo(409);
  }

  @Test
  void nobody_calls_it_from_outside_and_its_members_call_no_other_body() {
    HttpResponse<String> community = call(CHEN_COMMUNITY_OFFICER, "替他们开会");
    assertThat(community.statusCode()).isEqualTo(403);
    assertThat(community.body()).contains("只由它自己的成员召集");
    assertThat(call(QIAN_PROPERTY_MANAGER, "物业来开会").statusCode()).isEqualTo(403);
    assertThat(call(LIN_OWNERS_MEMBER, "residents-committee", "替居委会开会").statusCode())
        .isEqualTo(403);
    assertThat(browser(LIN_OWNERS_MEMBER).get("/desk/bodies").statusCode()).isEqualTo(403);

    seat("", "已卸任");
    assertThat(call(LIN_OWNERS_MEMBER, "卸任了还开会").statusCode()).isEqualTo(403);
  }

  /** Lin sits there unless somebody else does in her place. */
  private void seat(String post, String instead) {
    Seated first = instead.isEmpty() ? new Seated("林女士", post, LIN) : new Seated(instead, post, "");
    rosters.seat(
        fixtures.area(HERE),
        "owners-committee",
        List.of(
            first,
            new Seated("姜先生", "", JIANG),
            new Seated("赵一", "", ""),
            new Seated("钱二", "", ""),
            new Seated("孙三", "", "")));
  }

  private HttpResponse<String> call(Cast who, String topic) {
    return call(who, "owners-committee", topic);
  }

  private HttpResponse<String> call(Cast who, String body, String topic) {
    return browser(who)
        .submit(
            "/desk/meetings/new",
            "/desk/meetings",
            Map.of(
                "area",
                fixtures.area(HERE).id().toString(),
                "body",
                body,
                "topic",
                topic,
                "agenda",
                "公共收益",
                "day",
                clock.instant().plus(Duration.ofDays(6)).toString().substring(0, 10),
                "from",
                "19:00",
                "venue",
                "业委会办公室"));
  }

  private void want(Cast who) {
    Map<String, String> fields =
        Map.of("area", fixtures.area(HERE).id().toString(), "body", "owners-committee");
    assertThat(
            browser(who).submit("/desk/meetings/new", "/desk/meetings/wish", fields).statusCode())
        .isEqualTo(303);
  }

  /** The first so many of the list were there, of whom the first came by the code. */
  private HttpResponse<String> record(Cast who, String desk, int heads) {
    String came =
        program
            .call(() -> bodies.term(fixtures.area(HERE), "owners-committee"))
            .orElseThrow()
            .members()
            .stream()
            .map(BodyMember::id)
            .sorted()
            .limit(heads)
            .skip(1)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    Map<String, String> fields = new HashMap<>();
    fields.put("came", came);
    fields.put("minutes", "一项一项对了账，大家没有异议。");
    fields.put("words", "公布停车费收支");
    fields.put("item", "1");
    fields.put("yes", String.valueOf(heads));
    return submit(who, desk, "/record", fields);
  }

  private HttpResponse<String> submit(Cast who, String desk, String act, Map<String, String> with) {
    return browser(who).submit("/me/meetings", desk + act, with);
  }

  private Browser browser(Cast who) {
    return fixtures.browser(port, who);
  }
}
