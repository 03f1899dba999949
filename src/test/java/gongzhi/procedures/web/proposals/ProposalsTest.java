package gongzhi.procedures.web.proposals;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.procedures.meetings.HeldFixtures;
import gongzhi.procedures.proposals.Agenda;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.site.Multipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * What residents propose: signed by each person once, screened with reasons, and put on an agenda.
 */
@GongzhiTest
@Import({MovedClock.class, Superuser.class})
class ProposalsTest {

  private static final String TITLE = "中心花园夜里把灯调暗";
  private static final String MEETING = "/desk/meetings";
  private static final String DESK = "/desk/proposals/";
  private static int months;

  @Autowired CaseFixtures fixtures;
  @Autowired Agenda agenda;
  @Autowired MovedClock clock;
  @Autowired HeldFixtures held;
  @Autowired Superuser superuser;
  @LocalServerPort int port;

  /** Each test in a month of its own, because nobody proposes without end. */
  @BeforeEach
  void another_month() {
    clock.set(MovedClock.MONDAY.plus(Duration.ofDays(40L * months++)));
  }

  @Test
  void neighbours_sign_online_and_on_paper_and_each_person_counts_once() {
    String no = proposed();
    Browser liu = fixtures.browser(port, LIU_RESIDENT);

    assertThat(post(fixtures.browser(port, WANG_RESIDENT), no, "support").statusCode())
        .isEqualTo(409);
    assertThat(post(liu, no, "support").statusCode()).isEqualTo(303);
    assertThat(open(no)).contains("已有 2 人联名，要 15 人");
    post(liu, no, "take-back");
    assertThat(open(no)).contains("已有 1 人联名，要 15 人");
    post(liu, no, "support");

    String sheet = sheet(13) + "\n138 0000 2046\n13800002047\n" + sheet(1) + "\n13990009999";
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    assertThat(
            chen.submit("/desk/proposals/new", DESK + no + "/signatures", Map.of("phones", sheet))
                .body())
        .contains("请附联名表的照片");
    sign(CHEN_COMMUNITY_OFFICER, no, sheet);
    assertThat(open(no)).contains("已有 2 人联名");
    liveHere(no);
    assertThat(read(CHEN_COMMUNITY_OFFICER, no, sheet).statusCode()).isEqualTo(409);
    assertThat(read(ZHAO_SECRETARY, no, sheet(13)).body()).contains("和第一人录的不一样");
    String entered = read(ZHAO_SECRETARY, no, sheet).body();

    assertThat(entered).contains("新增 13 人，已经联过名的 3 人没有重复算，1 人不在本地名册，等本人确认后才算");
    assertThat(open(no))
        .contains("已有 15 人联名，要 15 人", "网上 2 人，纸上 13 人", "等待审核")
        .doesNotContain("13800002046", "13990000000");
    assertThat(told("139****9999")).isEqualTo("proposal.notice.confirm");
    assertThat(fixtures.toldTo(CHEN_COMMUNITY_OFFICER)).contains("proposal.notice.screen " + TITLE);
    assertThat(post(liu, no, "take-back").statusCode()).isEqualTo(409);
  }

  @Test
  void a_rejection_says_why_and_somebody_else_looks_again() {
    String no = signed();

    assertThat(screen(CHEN_COMMUNITY_OFFICER, no, "screening", "no", "").statusCode())
        .isEqualTo(422);
    screen(CHEN_COMMUNITY_OFFICER, no, "screening", "no", "灯归市政管，社区定不了。");
    assertThat(open(no)).contains("审核未通过", "灯归市政管");
    assertThat(fixtures.toldTo(LIU_RESIDENT)).contains("follow.proposal-rejected " + TITLE);
    assertThat(complain(LIU_RESIDENT, no).statusCode()).isEqualTo(403);
    complain(WANG_RESIDENT, no);
    assertThat(open(no)).contains("正在复核", "花园的灯是小区自己的");

    assertThat(screen(CHEN_COMMUNITY_OFFICER, no, "answer", "no", "还是不行").statusCode())
        .isEqualTo(403);
    screen(ZHAO_SECRETARY, no, "answer", "yes", "查过了，是小区的灯，可以由居民定。");

    assertThat(open(no)).contains("审核通过，等上会", "改为通过");
    assertThat(complain(WANG_RESIDENT, no).statusCode()).isEqualTo(409);
  }

  @Test
  void a_meeting_takes_up_what_was_accepted_and_its_signers_follow_it_there() {
    String no = signed();
    screen(CHEN_COMMUNITY_OFFICER, no, "screening", "yes", "属于居民自治的事。");
    assertThat(as(CHEN_COMMUNITY_OFFICER).get(MEETING + "/new?in=" + here()).body())
        .contains("value=\"" + no + "\"");

    String off = called("九月议事", no);
    assertThat(open(no)).contains("上过的会", "九月议事");
    assertThat(fixtures.toldTo(LIU_RESIDENT)).contains("follow.meeting-called 九月议事");
    assertThat(waiting()).noneMatch(item -> item.no().equals(no));
    assertThat(call("又一次议事", no).statusCode()).isEqualTo(422);
    as(CHEN_COMMUNITY_OFFICER).submit(off, off + "/cancel", Map.of("reason", "台风预警，改期"));
    assertThat(fixtures.toldTo(LIU_RESIDENT)).contains("follow.meeting-cancelled 九月议事");

    String desk = called("十月议事", no);
    clock.pass(Duration.ofDays(5));
    Map<String, String> record = new HashMap<>();
    record.put("side", "neighbours");
    record.put("due", "6");
    record.put("present", "6");
    record.put("minutes", "灯晚上十点以后调暗，大家都说行。");
    record.putAll(Map.of("words", "晚上十点后调暗", "item", "2", "yes", "6"));
    as(CHEN_COMMUNITY_OFFICER).submit(MEETING + "/new", desk + "/record", record);
    assertThat(trace(no)).contains("列入会议议题", "十月议事").doesNotContain("晚上十点后调暗", "九月议事");
    as(ZHAO_SECRETARY).submit(desk, desk + "/sign", Map.of());

    assertThat(fixtures.toldTo(LIU_RESIDENT)).contains("follow.meeting-published 十月议事");
    assertThat(trace(no))
        .containsSubsequence("审核通过", "列入会议议题", "十月议事", "会上通过", "晚上十点后调暗")
        .contains(desk.replace("/desk", ""));
    assertThat(new Browser(port).get(desk.replace("/desk", "")).body())
        .contains("/proposals/" + no, "议题：" + no + " " + TITLE);
  }

  private String trace(String no) {
    return new Browser(port).get("/trace/" + no).body();
  }

  private String called(String topic, String no) {
    HttpResponse<String> called = call(topic, no);
    return called
        .headers()
        .firstValue("location")
        .orElseThrow(() -> new AssertionError(called.body()));
  }

  private HttpResponse<String> call(String topic, String no) {
    Map<String, String> form = new HashMap<>();
    form.put("area", here());
    form.put("body", "bench");
    form.put("topic", topic);
    form.put("agenda", "楼道堆物");
    form.put("matters", no);
    form.put("day", clock.instant().plus(Duration.ofDays(4)).toString().substring(0, 10));
    form.put("from", "19:00");
    form.put("venue", "三号楼前");
    return as(CHEN_COMMUNITY_OFFICER).submit(MEETING + "/new", MEETING, form);
  }

  private String here() {
    return fixtures.area(HERE).id().toString();
  }

  private Browser as(Cast who) {
    return fixtures.browser(port, who);
  }

  @Test
  void what_was_accepted_waits_on_the_agenda_and_its_signers_hear_of_each_turn() {
    String no = signed();
    screen(CHEN_COMMUNITY_OFFICER, no, "screening", "yes", "属于居民自治的事。");
    assertThat(waiting()).anyMatch(item -> item.no().equals(no) && item.isFor("bench"));

    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String form = "/desk/decisions/new?proposal=" + no;
    assertThat(chen.get(form).body()).contains(TITLE);
    Map<String, String> typed = new HashMap<>();
    typed.put("area", fixtures.area(HERE).id().toString());
    typed.put("procedure", "four-two");
    typed.put("title", TITLE);
    typed.put("summary", "居民联名提出来的，怎么调请大家定");
    typed.put("matter", "SELF_GOVERNANCE");
    typed.put("proposal", no);
    HttpResponse<String> begun = chen.submit(form, "/desk/decisions", typed);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String decision = begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");

    assertThat(open(no)).contains("已立为议题", "/decisions/" + decision);
    assertThat(new Browser(port).get("/decisions/" + decision).body()).contains("/proposals/" + no);
    assertThat(fixtures.toldTo(LIU_RESIDENT)).contains("follow.proposal-scheduled " + TITLE);
    assertThat(chen.submit(form, "/desk/decisions", typed).statusCode()).isEqualTo(409);

    joins(decision);
    assertThat(fixtures.toldTo(LIU_RESIDENT)).contains("follow.decision-moved " + TITLE);
    assertThat(waiting())
        .noneMatch(item -> item.no().equals(no))
        .anyMatch(
            item ->
                item.no().equals(decision)
                    && item.isFor("party-members-meeting")
                    && !item.isFor("bench"));
  }

  @Test
  void too_few_in_time_is_the_end_of_it() {
    String no = proposed();

    clock.pass(Duration.ofDays(33));

    assertThat(open(no)).contains("到期人数不够");
    assertThat(post(fixtures.browser(port, LIU_RESIDENT), no, "support").statusCode())
        .isEqualTo(409);
  }

  @Test
  void officers_do_not_sign_and_only_those_of_the_ground_screen() {
    String no = signed();

    assertThat(post(fixtures.browser(port, CHEN_COMMUNITY_OFFICER), no, "support").statusCode())
        .isEqualTo(403);
    assertThat(screen(MA_OTHER_OFFICER, no, "screening", "no", "不归这里管。").statusCode())
        .isEqualTo(403);
    assertThat(sign(MA_OTHER_OFFICER, no, sheet(1)).statusCode()).isEqualTo(403);
  }

  private String proposed() {
    Map<String, String> form =
        Map.of(
            "area",
            fixtures.area(HERE).id().toString(),
            "title",
            TITLE,
            "summary",
            "晚上十点以后太亮，靠花园的几户睡不好");
    HttpResponse<String> made =
        fixtures
            .browser(port, WANG_RESIDENT)
            .submit("/proposals/new?place=yuhua", "/proposals", form);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  private String signed() {
    String no = proposed();
    post(fixtures.browser(port, LIU_RESIDENT), no, "support");
    sign(CHEN_COMMUNITY_OFFICER, no, sheet(13));
    liveHere(no);
    read(ZHAO_SECRETARY, no, sheet(13));
    assertThat(open(no)).contains("等待审核");
    return no;
  }

  private static String sheet(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> String.valueOf(13_990_000_000L + n))
        .collect(Collectors.joining("\n"));
  }

  private HttpResponse<String> post(Browser who, String no, String act) {
    return who.submit("/proposals/new", "/proposals/" + no + "/" + act, Map.of());
  }

  /** The first entry, with a picture of the sheet. */
  private HttpResponse<String> sign(Cast who, String no, String phones) {
    Browser browser = fixtures.browser(port, who);
    Map<String, String> form = new HashMap<>(browser.hiddenFields("/desk/proposals/new"));
    form.put("phones", phones);
    return browser.send(Multipart.of(browser.request(DESK + no + "/signatures"), form));
  }

  /** The second reading. */
  private HttpResponse<String> read(Cast who, String no, String phones) {
    return fixtures
        .browser(port, who)
        .submit("/desk/proposals/new", DESK + no + "/signatures/second", Map.of("phones", phones));
  }

  private String told(String masked) {
    return String.join(
        ",",
        superuser.read(
            """
        select string_agg(n.key, ',') from parties.notice n join parties.identity i on i.party_id = n.party_id
         where i.phone_masked = '%s'
        """
                .formatted(masked)));
  }

  /** Those on the sheet are known to live there, but for the last number. */
  private void liveHere(String no) {
    superuser.run(
        """
        update parties.identity i set home_path = '%s'
          from procedures.support_sheet s
         where s.proposal_no = '%s' and i.party_id = any(s.signers) and i.phone_masked like '139****00%%'
        """
            .formatted(fixtures.area(HERE).path(), no));
  }

  private HttpResponse<String> screen(Cast who, String no, String to, String verdict, String why) {
    return fixtures
        .browser(port, who)
        .submit(
            "/desk/proposals/new",
            "/desk/proposals/" + no + "/" + to,
            Map.of("verdict", verdict, "words", why));
  }

  private HttpResponse<String> complain(Cast who, String no) {
    return fixtures
        .browser(port, who)
        .submit(
            "/proposals/new",
            "/proposals/" + no + "/complaint",
            Map.of("words", "花园的灯是小区自己的，不是市政的"));
  }

  private void joins(String decision) {
    Map<String, String> form = new HashMap<>(Map.of("verb", "PASS_JOINED", "body", "PARTY_BRANCH"));
    List.of("proposal", "consultation-record", "minutes")
        .forEach(paper -> form.put("paper-" + paper, "示例 1 号"));
    form.put("why", "书记、主任一人兼任");
    form.put("meeting", held.yes(fixtures.area(HERE), "two-committees", TITLE));
    form.put("version", "1");
    String page = "/desk/decisions/" + decision;
    fixtures.browser(port, ZHAO_SECRETARY).submit(page, page + "/act", form);
  }

  private List<Agenda.Item> waiting() {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> agenda.waiting(fixtures.area(HERE)));
  }

  private String open(String no) {
    return new Browser(port).get("/proposals/" + no).body();
  }
}
