package gongzhi.cases.handover;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Decisions;
import gongzhi.cases.handover.Agenda.Demand;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole list goes to its units at once, or nothing does; and each unit signs. */
@GongzhiTest
class HandoverTest {

  private static final Demand SOON = new Demand(null, null, "年底前办好");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MeetingFixtures meeting;
  @Autowired HandoverMeetings meetings;
  @Autowired Agenda agenda;
  @Autowired Handover handover;
  @Autowired Decisions decisions;

  @Test
  void gives_every_case_of_the_list_to_its_unit_and_says_so_to_everyone() {
    CaseNo studied = fixtures.aStudiedCase();
    CaseNo fresh = fixtures.aReceivedCase();

    meeting.aHeldMeetingAbout(studied, fresh);

    for (CaseNo no : List.of(studied, fresh)) {
      assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.ASSIGNED);
      assertThat(new Browser(port).get("/cases/" + no).body())
          .contains("示例物业公司（集中交办会“" + MeetingFixtures.TITLE + "”）")
          .doesNotContain("年底前办好");
    }
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER))
        .contains("case.notice.assigned " + fresh, "handover.notice.sign " + MeetingFixtures.TITLE);
  }

  @Test
  void a_later_date_asked_for_before_ends_with_the_new_handover() {
    CaseNo no = fixtures.aCaseInProgress();
    fixtures.as(
        QIAN_PROPERTY_MANAGER,
        () -> decisions.askExtension(fixtures.act(QIAN_PROPERTY_MANAGER, no, "等配件"), 3));

    meeting.aHeldMeetingAbout(no);

    refused(
        "case.nothing-asked",
        () ->
            fixtures.as(
                ZHAO_SECRETARY, () -> decisions.extend(fixtures.act(ZHAO_SECRETARY, no, "同意"))));
  }

  @Test
  void a_unit_chosen_for_one_case_gets_it_by_the_day_that_was_named() {
    CaseNo no = fixtures.anAssignedCase();
    long id = meeting.aMeetingAbout(no);
    HandoverLine line = meeting.lineOf(no);
    LocalDate tomorrow = LocalDate.now(WorkingCalendar.ZONE).plusDays(1);
    LocalDate sooner = line.dueOn().minusDays(1);
    Demand other =
        new Demand(
            meeting.unitOf(HAN_DEPARTMENT_HANDLER),
            sooner.isBefore(tomorrow) ? line.dueOn() : sooner,
            "换成声控灯");
    meeting.done(SUN_SUBDISTRICT_OFFICER, () -> agenda.change(sun(), line.id(), other));

    meeting.hold(XU_SUBDISTRICT_SECRETARY, id);

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.ASSIGNED);
    assertThat(fixtures.browser(port, HAN_DEPARTMENT_HANDLER).get("/desk/cases/" + no).body())
        .contains("换成声控灯", "示例区城市管理局");
    assertThat(fixtures.browser(port, HAN_DEPARTMENT_HANDLER).get("/desk/handovers/" + id).body())
        .contains(no.value(), "签收");
  }

  @Test
  void takes_no_case_that_is_unseen_closed_awaited_or_on_a_list_and_keeps_none_of_the_others() {
    CaseNo good = fixtures.aStudiedCase();
    CaseNo closed = fixtures.aResolvedCase();
    CaseNo asked = fixtures.aCaseReportedDone();
    CaseNo elsewhere = CaseNo.of("JX-2611-00001");
    CaseNo listed = fixtures.aStudiedCase();
    meeting.aMeetingAbout(listed);
    long id = meeting.aMeeting();

    refused("handover.no-such-case", () -> put(id, good, elsewhere));
    refused("handover.cannot-stand-there", () -> put(id, good, closed));
    refused("handover.cannot-stand-there", () -> put(id, good, asked));
    refused("handover.on-a-list-already", () -> put(id, good, listed));
    refused("handover.choose-cases", () -> put(id));
    refused(
        "handover.say-demand",
        () -> meeting.put(SUN_SUBDISTRICT_OFFICER, id, List.of(good), new Demand(null, null, " ")));

    put(id, good);
    assertThat(meeting.lineOf(good).meetingId()).isEqualTo(id);
  }

  @Test
  void takes_no_confidential_case_and_none_that_lies_outside_its_area() {
    CaseNo confided = fixtures.aReceivedCase(Cast.WANG_RESIDENT, Ground.HERE, "反映一件不便公开的事", "CG10");
    CaseNo ofTheDistrict =
        fixtures.aReceivedCase(
            Cast.WANG_RESIDENT, fixtures.area(Ground.DISTRICT), "区里的事", CaseFixtures.LAMP);
    long id = meeting.aMeeting(ZHENG_DISPATCHER, Ground.SUBDISTRICT);

    refused(
        "handover.cannot-stand-there",
        () -> meeting.put(ZHENG_DISPATCHER, id, List.of(confided), SOON));
    refused(
        "handover.lies-elsewhere",
        () -> meeting.put(ZHENG_DISPATCHER, id, List.of(ofTheDistrict), SOON));
    refused("handover.no-such-case", () -> put(id, ofTheDistrict));
  }

  @Test
  void a_day_may_be_earlier_than_the_rules_say_but_neither_later_nor_before_the_meeting() {
    CaseNo no = fixtures.aStudiedCase();
    meeting.aMeetingAbout(no);
    HandoverLine line = meeting.lineOf(no);

    refused("handover.due-after-rules", () -> due(line, 1));
    refused("handover.due-before-meeting", () -> due(line, -400));
  }

  @Test
  void a_case_that_moved_meanwhile_is_named_and_nothing_is_handed_over_until_it_is_off() {
    CaseNo first = fixtures.aStudiedCase();
    CaseNo moved = fixtures.aStudiedCase();
    long id = meeting.aMeetingAbout(first, moved);
    fixtures.moveToCompany(moved, "先换灯");

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> meeting.hold(SUN_SUBDISTRICT_OFFICER, id))
        .satisfies(
            refused -> {
              assertThat(refused).hasMessage("handover.cannot-go");
              assertThat(refused.arguments()).containsExactly(moved.value());
            });
    assertThat(fixtures.statusOf(first)).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER).get("/desk/handovers/" + id).body())
        .contains("放上清单后有了变化：现在由示例物业公司办");

    meeting.done(SUN_SUBDISTRICT_OFFICER, () -> agenda.takeOff(sun(), meeting.lineOf(moved).id()));
    meeting.hold(SUN_SUBDISTRICT_OFFICER, id);

    assertThat(fixtures.statusOf(first)).isEqualTo(CaseStatus.ASSIGNED);
  }

  @Test
  void of_two_who_hold_it_at_the_same_moment_one_does() throws InterruptedException {
    CaseNo no = fixtures.aStudiedCase();
    long id = meeting.aMeetingAbout(no);
    Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch start = new CountDownLatch(1);

    List<Thread> both =
        Stream.of(SUN_SUBDISTRICT_OFFICER, XU_SUBDISTRICT_SECRETARY)
            .map(who -> Thread.ofPlatform().start(() -> holds(who, id, start, failures)))
            .toList();
    start.countDown();
    for (Thread one : both) {
      one.join();
    }

    assertThat(failures)
        .singleElement()
        .satisfies(one -> assertThat(one).hasMessage("handover.held-already"));
    assertThat(fixtures.toldTo(QIAN_PROPERTY_MANAGER))
        .containsOnlyOnce("case.notice.assigned " + no);
  }

  @Test
  void a_meeting_before_its_day_says_why_and_the_reason_is_kept() {
    CaseNo no = fixtures.aStudiedCase();
    long id = meeting.aMeetingIn(Duration.ofDays(3), no);
    Browser sun = fixtures.browser(port, SUN_SUBDISTRICT_OFFICER);
    String page = "/desk/handovers/" + id;

    refused(
        "handover.say-why-early",
        () -> meeting.done(SUN_SUBDISTRICT_OFFICER, () -> handover.hold(sun(), id, " ")));
    assertThat(sun.get(page + "/hold").body()).contains("现在召开就是提前", "name=\"early\"");
    assertThat(sun.submit(page + "/hold", page + "/hold", Map.of()).statusCode()).isEqualTo(422);
    assertThat(sun.submit(page + "/hold", page + "/hold", Map.of("early", "汛期前要办完")).statusCode())
        .isEqualTo(303);

    assertThat(sun.get(page).body()).contains("提前召开：汛期前要办完");
  }

  @Test
  void nothing_is_asked_about_an_empty_list() {
    long empty = meeting.aMeeting();

    assertThat(
            fixtures
                .browser(port, SUN_SUBDISTRICT_OFFICER)
                .get("/desk/handovers/" + empty + "/hold")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void an_empty_list_a_held_one_and_a_stranger_are_refused() {
    long empty = meeting.aMeeting();
    long held = meeting.aHeldMeetingAbout(fixtures.aStudiedCase());

    refused("handover.list-is-empty", () -> meeting.hold(SUN_SUBDISTRICT_OFFICER, empty));
    refused("handover.held-already", () -> meeting.hold(SUN_SUBDISTRICT_OFFICER, held));
    refused("handover.held-already", () -> put(held, fixtures.aStudiedCase()));
    refused("handover.held-already", () -> cancel(held, "改期"));
    refused("handover.no-such-meeting", () -> meeting.hold(CHEN_COMMUNITY_OFFICER, empty));
    refused("permission.missing", () -> meeting.aMeeting(CHEN_COMMUNITY_OFFICER, Ground.HERE));
    refused("permission.missing", () -> meeting.aMeeting(SUN_SUBDISTRICT_OFFICER, Ground.DISTRICT));
    refused("handover.choose-area", () -> meeting.aMeeting(SUN_SUBDISTRICT_OFFICER, Ground.HERE));
  }

  @Test
  void a_cancelled_meeting_says_why_and_frees_its_cases() {
    CaseNo no = fixtures.aStudiedCase();
    long id = meeting.aMeetingAbout(no);

    refused("handover.say-why-not", () -> cancel(id, " "));
    cancel(id, "改到下周");

    refused("handover.cancelled-already", () -> meeting.hold(SUN_SUBDISTRICT_OFFICER, id));
    assertThat(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER).get("/desk/handovers/" + id).body())
        .contains("已取消", "改到下周");
    put(meeting.aMeeting(), no);
  }

  private Viewer sun() {
    return fixtures.viewer(SUN_SUBDISTRICT_OFFICER);
  }

  private void put(long id, CaseNo... numbers) {
    meeting.put(SUN_SUBDISTRICT_OFFICER, id, List.of(numbers), SOON);
  }

  private void due(HandoverLine line, int days) {
    Demand demand = new Demand(null, line.dueOn().plusDays(days), "快办");
    meeting.done(SUN_SUBDISTRICT_OFFICER, () -> agenda.change(sun(), line.id(), demand));
  }

  private void cancel(long id, String why) {
    meeting.done(SUN_SUBDISTRICT_OFFICER, () -> meetings.cancel(sun(), id, why));
  }

  private void holds(Cast who, long id, CountDownLatch start, Collection<Throwable> failures) {
    try {
      start.await();
      meeting.hold(who, id);
    } catch (Exception e) {
      failures.add(e);
    }
  }

  private static void refused(String code, Runnable what) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(what::run).withMessage(code);
  }
}
