package gongzhi.procedures.web;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.SHI_SUPERVISION_MEMBER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.RosterFixtures;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Exhibits;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.meetings.HeldFixtures;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.procedures.meetings.NewMeeting;
import gongzhi.procedures.meetings.NewRecord;
import gongzhi.procedures.meetings.RatingLevel;
import gongzhi.site.Browser;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.NoticeWitness;
import gongzhi.transparency.notices.Notices;
import gongzhi.transparency.notices.Objection;
import gongzhi.transparency.notices.ObjectionOutcome;
import gongzhi.transparency.notices.Objections;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Verdicts are read from signed minutes and settled notices; nobody types one. */
@GongzhiTest
@Import(MovedClock.class)
class DecisionEvidenceTest {

  private static final String TITLE = "楼道要不要装感应灯";
  private static final String MEMBERS = "party-members-meeting";
  private static final String REPRESENTATIVES = "residents-representatives";

  @Autowired CaseFixtures fixtures;
  @Autowired DecisionStore store;
  @Autowired Meetings meetings;
  @Autowired Exhibits exhibits;
  @Autowired Notices notices;
  @Autowired Objections objections;
  @Autowired NoticeWitness witness;
  @Autowired RosterFixtures rosters;
  @Autowired HeldFixtures held;
  @Autowired MovedClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void what_a_meeting_decided_is_read_from_its_signed_minutes() {
    String no = proposed();
    clock.pass(Duration.ofDays(4));

    assertThat(
            passes(no, "PARTY_MEMBERS_MEETING", Map.of("due", "30", "present", "30", "yes", "30")))
        .contains("请填会议编号");
    assertThat(passes(no, "PARTY_MEMBERS_MEETING", Map.of("meeting", "HY-2611-9999")))
        .contains("没有这个编号的会议");
    String other = met(REPRESENTATIVES, new Attendance(30, 30), "同意：" + TITLE);
    assertThat(passes(no, "PARTY_MEMBERS_MEETING", Map.of("meeting", signed(other))))
        .contains("不能代替");
    String about = met(MEMBERS, new Attendance(30, 30), "同意：" + TITLE);
    assertThat(passes(no, "PARTY_MEMBERS_MEETING", Map.of("meeting", about))).contains("还没有第二个人签字");
    assertThat(fixtures.browser(port, ZHAO_SECRETARY).get("/desk/decisions/" + no).body())
        .contains("<option value=\"" + about + "\">感应灯的事")
        .doesNotContain("<option value=\"" + other + "\"");
    String nothing = met(MEMBERS, new Attendance(30, 30), "同意换门禁系统");
    assertThat(passes(no, "PARTY_MEMBERS_MEETING", Map.of("meeting", signed(nothing))))
        .contains("没有就这件事作出决议");

    passes(no, "PARTY_MEMBERS_MEETING", Map.of("meeting", signed(about)));

    assertThat(decision(no).course().step()).isEqualTo("resolve");
    assertThat(new Browser(port).get("/decisions/" + no).body())
        .contains("会议 " + about, "应到 30，实到 30", "程序版本");
    assertThat(passes(no, "REPRESENTATIVES_MEETING", Map.of("meeting", other)))
        .contains("之前的会议或公示不算");
  }

  @Test
  void an_inquorate_meeting_decides_nothing_and_the_law_is_named() {
    String no = resolving();

    String few = signed(met(REPRESENTATIVES, new Attendance(30, 19), ""));

    assertThat(passes(no, "REPRESENTATIVES_MEETING", Map.of("meeting", few)))
        .contains("19", "30", "20", "社区规则");
    assertThat(decision(no).course().step()).isEqualTo("resolve");
  }

  @Test
  void nothing_is_decided_before_every_opinion_has_its_answer() {
    String no = resolving();
    String quorate = signed(met(REPRESENTATIVES, new Attendance(30, 24), "同意：" + TITLE));
    fixtures
        .browser(port, WANG_RESIDENT)
        .submit("/decisions/" + no, "/decisions/" + no + "/opinions", Map.of("words", "灯再暗一点"));

    assertThat(passes(no, "REPRESENTATIVES_MEETING", Map.of("meeting", quorate)))
        .contains("还有 1 条意见没有答复");
  }

  @Test
  void what_hangs_ends_with_its_last_day_its_answers_and_the_committee() {
    String no = resolving();
    String resolved = signed(met(REPRESENTATIVES, new Attendance(30, 24), "同意：" + TITLE));
    passes(no, "REPRESENTATIVES_MEETING", Map.of("meeting", resolved));
    String other = posted("小区停车收费公示", "说的是停车的事，不是别的。");
    String own = posted("决议公开：" + TITLE, "居民代表会议同意了，按方案办。");

    assertThat(publishes(no, other)).contains("说的不是这件事");
    assertThat(publishes(no, own)).contains("不能提前结束");
    String objection =
        fixtures.as(
            WANG_RESIDENT,
            () -> objections.object(fixtures.viewer(WANG_RESIDENT), notice(own), "不同意装在卧室门口"));
    clock.pass(Duration.ofDays(9));
    assertThat(publishes(no, own)).contains("还有 1 条异议");
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          objections.answer(
              fixtures.viewer(CHEN_COMMUNITY_OFFICER),
              notice(own),
              objection,
              new Objection.Answer(ObjectionOutcome.PARTLY, "改装在拐角", Instant.EPOCH));
          return no;
        });
    assertThat(publishes(no, own)).contains("监督委员会");
    assertThat(decision(no).course().step()).isEqualTo("publish-resolution");
    fixtures.as(
        SHI_SUPERVISION_MEMBER,
        () -> {
          witness.countersign(fixtures.viewer(SHI_SUPERVISION_MEMBER), notice(own), true, "同意公开");
          return no;
        });

    publishes(no, own);

    assertThat(decision(no).course().step()).isEqualTo("carry-out");
  }

  private String proposed() {
    Map<String, String> form = new HashMap<>();
    form.put("area", fixtures.area(HERE).id().toString());
    form.put("procedure", "four-two");
    form.put("title", TITLE);
    form.put("summary", "三个单元的居民都提过，装一遍要用公共收益");
    form.put("matter", "SELF_GOVERNANCE");
    String address =
        fixtures
            .browser(port, CHEN_COMMUNITY_OFFICER)
            .submit("/desk/decisions/new", "/desk/decisions", form)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String no = address.substring(address.lastIndexOf('/') + 1);
    Map<String, String> both =
        new HashMap<>(Map.of("verb", "PASS_JOINED", "body", "PARTY_BRANCH", "why", "书记、主任一人兼任"));
    assertThat(act(no, both)).contains("请填它的会议编号");
    both.put("meeting", held.yes(fixtures.area(HERE), "two-committees", TITLE));
    act(no, both);
    assertThat(decision(no).course().step()).isEqualTo("members");
    return no;
  }

  private String resolving() {
    String no = proposed();
    String members = signed(met(MEMBERS, new Attendance(30, 28), "同意：" + TITLE));
    passes(no, "PARTY_MEMBERS_MEETING", Map.of("meeting", members));
    assertThat(decision(no).course().step()).isEqualTo("resolve");
    return no;
  }

  private String passes(String no, String body, Map<String, String> typed) {
    Map<String, String> form = new HashMap<>(typed);
    form.put("verb", "PASS");
    form.put("body", body);
    return act(no, form);
  }

  private String publishes(String no, String notice) {
    return passes(no, "RESIDENTS_COMMITTEE", Map.of("notice", notice));
  }

  private Cast owner(String no) {
    return ZHAO_SECRETARY.id().equals(decision(no).owner())
        ? ZHAO_SECRETARY
        : CHEN_COMMUNITY_OFFICER;
  }

  /** Every document is there; only what was decided is in question. */
  private String act(String no, Map<String, String> typed) {
    Map<String, String> form = new HashMap<>(typed);
    List.of("proposal", "consultation-record", "minutes", "draft", "resolution", "posting-photo")
        .forEach(paper -> form.put("paper-" + paper, "示例 1 号"));
    form.put("version", String.valueOf(decision(no).version()));
    HttpResponse<String> answer =
        fixtures
            .browser(port, owner(no))
            .submit("/desk/decisions/" + no, "/desk/decisions/" + no + "/act", form);
    return answer.body();
  }

  @Test
  void ratings_are_counted_at_an_appraisal_and_nobody_types_them() {
    Decision about = decision(proposed());
    String members = signed(met(MEMBERS, new Attendance(30, 30), "同意：" + TITLE));
    assertThatThrownBy(() -> ratings(about, members)).hasMessageContaining("rates-nothing");

    NewMeeting wanted =
        new NewMeeting(
            fixtures.area(HERE),
            "appraisal",
            clock.instant().plus(Duration.ofDays(6)),
            "社区二楼",
            "感应灯评议",
            TITLE + "：评一评");
    NewRecord record =
        new NewRecord(
            Map.of("representatives", new Attendance(24, 20), "appraised", new Attendance(2, 2)),
            Set.of(),
            "施工单位说了改了哪几个单元，大家提问。",
            List.of(),
            Map.of(),
            Map.of(RatingLevel.SATISFIED, 12, RatingLevel.MOSTLY, 3, RatingLevel.UNSATISFIED, 4),
            null);
    Viewer chen = fixtures.viewer(CHEN_COMMUNITY_OFFICER);
    MeetingNo no = fixtures.as(CHEN_COMMUNITY_OFFICER, () -> meetings.call(chen, wanted));
    clock.pass(Duration.ofDays(7));
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          meetings.record(chen, no, record);
          return no;
        });
    assertThatThrownBy(() -> ratings(about, no.value())).hasMessageContaining("rates-nothing");
    assertThat(ratings(about, signed(no.value())))
        .isEqualTo(new Evidence.Ratings(no.value(), 19, 15));
  }

  private Evidence ratings(Decision about, String no) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> exhibits.ratings(about, no));
  }

  private String met(String body, Attendance there, String resolution) {
    Instant starts = clock.instant().plus(Duration.ofDays(4));
    List<Long> listed =
        body.equals(MEMBERS)
            ? List.of()
            : rosters.fill(fixtures.area(HERE), body, (int) there.due(), "");
    String side = body.equals(MEMBERS) ? "members" : "representatives";
    List<NewRecord.Put> put =
        resolution.isEmpty()
            ? List.of()
            : List.of(
                new NewRecord.Put(
                    resolution, there.present(), 0, "", null, NewRecord.About.line(1)));
    NewMeeting wanted = new NewMeeting(fixtures.area(HERE), body, starts, "社区二楼", "感应灯的事", "要不要装");
    MeetingNo no =
        fixtures.as(
            CHEN_COMMUNITY_OFFICER,
            () -> meetings.call(fixtures.viewer(CHEN_COMMUNITY_OFFICER), wanted));
    clock.pass(Duration.ofDays(5));
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          meetings.record(
              fixtures.viewer(CHEN_COMMUNITY_OFFICER),
              no,
              new NewRecord(
                  Map.of(side, there),
                  Set.copyOf(listed.subList(0, Math.min(listed.size(), there.present()))),
                  "大家都说了装灯的事，费用也说了。",
                  put,
                  Map.of(),
                  Map.of(),
                  null,
                  "sheet"));
          return no.value();
        });
  }

  private String signed(String no) {
    fixtures.as(
        ZHAO_SECRETARY,
        () -> meetings.sign(fixtures.viewer(ZHAO_SECRETARY), new MeetingNo(no), counted(no)));
    return no;
  }

  /** What the second person counts on the signed list: the same. */
  private Map<String, Integer> counted(String no) {
    Map<String, Integer> heads = new HashMap<>();
    Objects.requireNonNull(meetings.get(new MeetingNo(no)).record())
        .there()
        .forEach((side, of) -> heads.put(side, of.present()));
    return heads;
  }

  private String posted(String title, String body) {
    NewNotice wanted = NewNotice.of(fixtures.area(HERE), "decision-draft", title, body);
    return fixtures
        .as(
            CHEN_COMMUNITY_OFFICER,
            () -> notices.publish(fixtures.viewer(CHEN_COMMUNITY_OFFICER), wanted))
        .value();
  }

  private Notice notice(String no) {
    return notices.get(new NoticeNo(no));
  }

  private Decision decision(String no) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> store.get(DecisionNo.of(no)));
  }
}
