package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.jointmeeting.JointMeetingBook;
import gongzhi.cases.jointmeeting.JointMeetings;
import gongzhi.cases.jointmeeting.MeetingItem;
import gongzhi.cases.jointmeeting.MeetingItems;
import gongzhi.cases.jointmeeting.WhyForMeeting;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.threeparty.ThreeParties;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which open cases are put forward for the next joint meeting, and what other programs get of it.
 */
@GongzhiTest
class JointMeetingsTest {

  private static final String WORDS = "三楼李某家的狗天天叫，电话 13800001234";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired JointMeetings meetings;
  @Autowired MeetingItems items;
  @Autowired JointMeetingBook book;
  @Autowired ThreeParties three;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void what_somebody_puts_forward_stands_there_until_somebody_takes_it_off() {
    CaseNo no = fixtures.aCaseInProgress();
    assertThat(why(no)).isEmpty();

    does(CHEN_COMMUNITY_OFFICER, no, "要几家一起商量", meetings::put);
    assertThat(why(no)).containsExactly(WhyForMeeting.BY_HAND);
    refused("meeting.is-there", () -> does(CHEN_COMMUNITY_OFFICER, no, "再提", meetings::put));
    does(SUN_SUBDISTRICT_OFFICER, no, "已经谈好了", meetings::takeOff);

    assertThat(item(no).isTakenOff()).isTrue();
    assertThat(item(no).reason()).isEqualTo("已经谈好了");
    refused(
        "meeting.is-not-there", () -> does(CHEN_COMMUNITY_OFFICER, no, "移出", meetings::takeOff));
  }

  @Test
  void a_case_that_is_late_comes_by_itself_and_one_of_the_three_sends_one() {
    CaseNo late = fixtures.aCaseInProgress();
    CaseNo shared = fixtures.aCaseInProgress();
    does(CHEN_COMMUNITY_OFFICER, shared, "三方一起管", three::put);
    does(LIN_OWNERS_MEMBER, shared, "要开会", three::toMeeting);

    assertThat(why(shared)).containsExactly(WhyForMeeting.THREE_PARTIES);
    assertThat(
            program
                .call(() -> items.find(id(late), Instant.now().plusSeconds(90L * 24 * 3600)))
                .orElseThrow()
                .why(book.of("yuhua")))
        .containsExactly(WhyForMeeting.OVERDUE);
  }

  @Test
  void a_category_that_the_place_lists_needs_no_other_reason_and_names_who_attends() {
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, Ground.HERE, WORDS, "FS09");

    assertThat(item(no).why(book.of("qingshui"))).containsExactly(WhyForMeeting.CATEGORY);
    assertThat(item(no).why(book.of("yuhua"))).isEmpty();
    assertThat(book.of("qingshui").attendFor("FS09")).containsExactly("police_station");
    assertThat(book.of("qingshui").attendFor("FS01")).containsExactly("fire_rescue_unit");
    assertThat(book.of("qingshui").attendFor("WS01")).isEmpty();
  }

  @Test
  void only_who_assigns_there_says_what_is_put_forward_and_says_why() {
    CaseNo no = fixtures.aCaseInProgress();

    refused("permission.missing", () -> does(QIAN_PROPERTY_MANAGER, no, "上会", meetings::put));
    refused("case.not-found", () -> does(LIN_OWNERS_MEMBER, no, "上会", meetings::put));
    refused("case.not-found", () -> does(MA_OTHER_OFFICER, no, "上会", meetings::put));
    refused("case.say-why", () -> does(CHEN_COMMUNITY_OFFICER, no, " ", meetings::put));
    CaseNo ended = fixtures.aResolvedCase();
    refused("case.is-closed", () -> does(CHEN_COMMUNITY_OFFICER, ended, "上会", meetings::put));
  }

  @Test
  void no_feed_says_anything_about_a_person() {
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, Ground.HERE, WORDS, "FS09");
    does(CHEN_COMMUNITY_OFFICER, no, "请派出所一起来", meetings::put);

    for (String form : List.of("csv", "json", "atom")) {
      HttpResponse<String> feed = fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get(address(form));
      assertThat(feed.statusCode()).isEqualTo(200);
      assertThat(feed.body())
          .contains(no.value(), "派出所")
          .doesNotContain("李某", "13800001234", "王女士", WANG_RESIDENT.phone());
    }
    assertThat(new Browser(port).get(address("json")).statusCode()).isNotEqualTo(200);
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(address("json")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_private_address_shows_the_agenda_without_a_login_until_it_is_renewed() {
    CaseNo no = fixtures.aCaseInProgress();
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String page = "/desk/joint-meetings?community=" + here();
    Map<String, String> put = Map.of("words", "找她谈谈", "community", here());
    chen.submit(page, "/desk/cases/" + no + "/joint-meeting/put", put);
    assertThat(
            chen.submit(page, "/desk/joint-meetings/feed", Map.of("community", here()))
                .statusCode())
        .isEqualTo(303);
    String address = privateAddress(chen.get(page).body());

    HttpResponse<String> atom = new Browser(port).get(address);
    assertThat(atom.statusCode()).isEqualTo(200);
    assertThat(atom.body()).contains(no.value(), "<feed").doesNotContain("王女士", "找她");
    assertThat(new Browser(port).get(address.replace("/atom", "/ics")).body())
        .startsWith("BEGIN:VCALENDAR");
    assertThat(new Browser(port).get(address.replace(".", ".x")).statusCode()).isEqualTo(404);

    locked("now()");
    assertThat(new Browser(port).get(address).statusCode()).isEqualTo(404);
    locked("null");
    chen.submit(page, "/desk/joint-meetings/feed", Map.of("community", here()));
    assertThat(new Browser(port).get(address).statusCode()).isEqualTo(404);
    assertThat(privateAddress(chen.get(page).body())).isNotEqualTo(address);
  }

  @Test
  void more_than_a_page_shows_is_counted() {
    does(CHEN_COMMUNITY_OFFICER, fixtures.aCaseInProgress(), "一起商量", meetings::put);
    does(CHEN_COMMUNITY_OFFICER, fixtures.aCaseInProgress(), "一起商量", meetings::put);
    MeetingItems.Asked asked =
        new MeetingItems.Asked(
            fixtures.area(Ground.HERE).id().value(), book.of("yuhua"), Instant.now());

    assertThat(fixtures.as(CHEN_COMMUNITY_OFFICER, () -> items.of(asked, 1))).hasSize(1);
    assertThat(fixtures.as(CHEN_COMMUNITY_OFFICER, () -> items.count(asked))).isGreaterThan(1);
  }

  private void locked(String since) {
    program.call(
        () ->
            db.sql("update parties.account set locked_at = " + since + " where party_id = :id")
                .param("id", CHEN_COMMUNITY_OFFICER.id().value())
                .update());
  }

  private static String privateAddress(String page) {
    return page.replaceAll(
        "(?s).*href=\"[^\"]*(/feeds/joint-meetings/[^\"]+/atom[^\"]*)\".*", "$1");
  }

  @Test
  void works_by_its_page_and_loses_nothing_typed() {
    CaseNo no = fixtures.aCaseInProgress();
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String page = "/desk/joint-meetings?community=" + here();
    String act = "/desk/cases/" + no + "/joint-meeting/";
    Map<String, String> whole = Map.of("words", "要几家商量", "community", here());

    assertThat(chen.submit(page, act + "put", Map.of("community", here())).statusCode())
        .isEqualTo(422);
    assertThat(chen.submit(page, act + "put", whole).statusCode()).isEqualTo(303);
    assertThat(chen.get(page).body()).contains(no.value(), "要几家商量", "社区提出", "没有固定的会期");
    assertThat(chen.submit(page, act + "explode", whole).statusCode()).isEqualTo(404);
    assertThat(chen.submit(page, act + "off", whole).statusCode()).isEqualTo(303);
    assertThat(chen.get(page).body()).contains("已移出");
    String one = "/desk/cases/" + no + "/joint-meeting";
    MarkedField.isOnlyOne(chen.submit(one, act + "put", Map.of("words", "")), "r-" + no);
    assertThat(chen.submit(one, act + "put", Map.of("words", "再提")).statusCode()).isEqualTo(303);
    assertThat(chen.get(one).body()).contains("已列入下次会议的议题", "再提");
    assertThat(
            fixtures
                .browser(port, HAN_DEPARTMENT_HANDLER)
                .submit(page, act + "put", whole)
                .statusCode())
        .isEqualTo(403);
  }

  private String address(String form) {
    return "/desk/joint-meetings/" + form + "?community=" + here();
  }

  private String here() {
    return fixtures.area(Ground.HERE).id().toString();
  }

  private List<WhyForMeeting> why(CaseNo no) {
    return item(no).why(book.of("yuhua"));
  }

  private MeetingItem item(CaseNo no) {
    return program.call(() -> items.find(id(no), Instant.EPOCH).orElseThrow());
  }

  private long id(CaseNo no) {
    return db.sql("select id from cases.case_file where no = :no")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }

  private Case does(Cast who, CaseNo no, String words, Function<Act, Case> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
