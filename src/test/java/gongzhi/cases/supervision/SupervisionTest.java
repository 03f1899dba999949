package gongzhi.cases.supervision;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.Unit.PROPERTY_COMPANY;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.Decisions;
import gongzhi.cases.Handling;
import gongzhi.cases.MovedClock;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Urging and watching over: chains on record, each with its end. */
@GongzhiTest
@Import(MovedClock.class)
class SupervisionTest {

  @LocalServerPort int port;
  @Autowired Supervisions supervisions;
  @Autowired SupervisionTimer timer;
  @Autowired Reminders reminders;
  @Autowired ReminderStore store;
  @Autowired ReminderTimer reminderTimer;
  @Autowired Closing closing;
  @Autowired Handling handling;
  @Autowired Decisions decisions;
  @Autowired CaseFixtures fixtures;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @Autowired MovedClock clock;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void a_supervision_is_answered_by_the_unit_and_ended_by_its_supervisor_alone() {
    CaseNo no = fixtures.aCaseInProgress();
    as(WU_SUPERVISOR, no, "群众多次反映", act -> supervisions.supervise(act, null));
    refused("supervision.goes-on-already", WU_SUPERVISOR, no, a -> supervisions.supervise(a, null));

    as(QIAN_PROPERTY_MANAGER, no, "周五换好", supervisions::answer);
    assertThat(fixtures.toldTo(WU_SUPERVISOR)).contains("supervision.notice.answered " + no);
    refused("supervision.only-the-supervisor", XU_SUBDISTRICT_SECRETARY, no, supervisions::end);
    Case after = as(WU_SUPERVISOR, no, "已经换好", supervisions::end);

    assertThat(after.course().supervised()).isFalse();
    refused("supervision.has-ended", QIAN_PROPERTY_MANAGER, no, supervisions::answer);
  }

  @Test
  void neither_the_community_nor_another_unit_takes_part() {
    CaseNo no = fixtures.aCaseInProgress();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () -> as(CHEN_COMMUNITY_OFFICER, no, "慢", act -> supervisions.supervise(act, null)));
    refused("case.say-why", WU_SUPERVISOR, no, a -> supervisions.supervise(a.withoutWords(), null));
    refused(
        "supervision.day-lies-ahead",
        WU_SUPERVISOR,
        no,
        act -> supervisions.supervise(act, clock.instant().minusSeconds(1)));
    as(WU_SUPERVISOR, no, "慢", act -> supervisions.supervise(act, null));

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(HE_OTHER_MANAGER, no, "好", supervisions::answer));
  }

  @Test
  void another_supervisor_takes_over_and_ends_it() {
    CaseNo no = fixtures.aCaseInProgress();
    as(WU_SUPERVISOR, no, "慢", act -> supervisions.supervise(act, null));

    refused("supervision.yours-already", WU_SUPERVISOR, no, supervisions::takeOver);
    as(XU_SUBDISTRICT_SECRETARY, no, "", supervisions::takeOver);
    refused("supervision.only-the-supervisor", WU_SUPERVISOR, no, supervisions::end);
    refused("supervision.not-before-an-answer", XU_SUBDISTRICT_SECRETARY, no, supervisions::end);
    as(QIAN_PROPERTY_MANAGER, no, "周五换好", supervisions::answer);
    as(XU_SUBDISTRICT_SECRETARY, no, "办完了", supervisions::end);
  }

  @Test
  void only_a_post_above_takes_over_and_never_the_level_appealed_against() {
    CaseNo plain = fixtures.aStudiedCase();
    as(WU_SUPERVISOR, plain, "慢", act -> supervisions.supervise(act, null));
    refused("supervision.not-from-below", ZHAO_SECRETARY, plain, supervisions::takeOver);

    CaseNo no = fixtures.aStudiedCase();
    as(CHEN_COMMUNITY_OFFICER, no, "不归社区管", act -> decisions.askRejection(act, "去法院"));
    as(ZHAO_SECRETARY, no, "", decisions::reject);
    as(WANG_RESIDENT, no, "就归社区管", closing::appeal);
    timer.run();
    refused("supervision.not-from-below", ZHAO_SECRETARY, no, supervisions::takeOver);
    as(WU_SUPERVISOR, no, "", supervisions::takeOver);
    refused("supervision.not-before-an-answer", WU_SUPERVISOR, no, supervisions::end);
  }

  @Test
  void whoever_comes_to_own_what_they_watch_over_neither_ends_it_nor_goes_on_watching() {
    CaseNo no = fixtures.aCaseInProgress();
    as(WU_SUPERVISOR, no, "慢", act -> supervisions.supervise(act, null));
    as(QIAN_PROPERTY_MANAGER, no, "周五换好", supervisions::answer);
    lieWith(WU_SUPERVISOR, no);

    refused("supervision.not-ones-own-work", WU_SUPERVISOR, no, supervisions::end);
    all(timer::run);

    assertThat(supervisorOf(no)).isNotEqualTo(WU_SUPERVISOR.id().value());
    refused("supervision.only-the-supervisor", WU_SUPERVISOR, no, supervisions::end);
  }

  private long supervisorOf(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    "select supervisor_id from cases.supervision where case_id = :id and ended_at is null")
                .param("id", idOf(no))
                .query(Long.class)
                .single());
  }

  private void lieWith(Cast who, CaseNo no) {
    program.run(
        () ->
            db.sql("update cases.case_file set owner_id = :who where no = :no")
                .param("who", who.id().value())
                .param("no", no.value())
                .update());
  }

  @Test
  void what_comes_back_twice_gets_a_named_supervisor_once_with_several_nodes() {
    CaseNo no = fixtures.aCaseReportedDone();
    as(WANG_RESIDENT, no, "没修好", closing::reopen);
    as(QIAN_PROPERTY_MANAGER, no, "", handling::accept);
    fixtures.reportsDoneAgain(no);
    as(WANG_RESIDENT, no, "还是没修好", closing::reopen);

    all(timer::run);
    all(timer::run);

    assertThat(count("supervision", no)).isOne();
    assertThat(toldAboveTheOwner(no)).as("once, and nobody watches over their own work").isOne();
  }

  @Test
  void what_a_rule_began_does_not_end_before_an_answer_or_before_the_work_moved_on() {
    for (boolean answers : new boolean[] {true, false}) {
      CaseNo no = fixtures.aCaseReportedDone();
      as(WANG_RESIDENT, no, "没修好", closing::reopen);
      as(QIAN_PROPERTY_MANAGER, no, "", handling::accept);
      fixtures.reportsDoneAgain(no);
      as(WANG_RESIDENT, no, "还是没修好", closing::reopen);
      timer.run();
      as(WU_SUPERVISOR, no, "", supervisions::takeOver);

      refused("supervision.not-before-an-answer", WU_SUPERVISOR, no, supervisions::end);
      clock.pass(Duration.ofMinutes(5));
      if (answers) {
        as(ownerOf(no), no, "周五换好", supervisions::answer);
      } else {
        as(ownerOf(no), no, "再去修", act -> handling.transfer(act, PROPERTY_COMPANY.id()));
      }
      assertThat(as(WU_SUPERVISOR, no, "有人接着办了", supervisions::end).course().supervised())
          .isFalse();
    }
  }

  @Test
  void nobody_watches_over_their_own_work() {
    CaseNo no = fixtures.aCaseInProgress();
    lieWith(WU_SUPERVISOR, no);

    refused(
        "supervision.not-ones-own-work",
        WU_SUPERVISOR,
        no,
        act -> supervisions.supervise(act, null));
    as(XU_SUBDISTRICT_SECRETARY, no, "慢", act -> supervisions.supervise(act, null));
    refused("supervision.not-ones-own-work", WU_SUPERVISOR, no, supervisions::takeOver);
  }

  private Cast ownerOf(CaseNo no) {
    long owner =
        program.call(
            () ->
                db.sql("select owner_id from cases.case_file where no = :no")
                    .param("no", no.value())
                    .query(Long.class)
                    .single());
    return Stream.of(Cast.values())
        .filter(one -> one.id().value() == owner)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_late_answer_is_told_once() {
    CaseNo no = fixtures.aCaseInProgress();
    as(WU_SUPERVISOR, no, "慢", act -> supervisions.supervise(act, null));

    clock.pass(Duration.ofDays(9));
    all(timer::run);

    assertThat(fixtures.toldTo(WU_SUPERVISOR)).containsOnlyOnce("supervision.notice.late " + no);
  }

  @Test
  void the_database_lets_nobody_but_the_supervisor_end_it() {
    CaseNo no = fixtures.aCaseInProgress();
    as(WU_SUPERVISOR, no, "慢", act -> supervisions.supervise(act, null));

    assertThatThrownBy(
            () ->
                fixtures.as(
                    XU_SUBDISTRICT_SECRETARY,
                    () ->
                        db.sql(
                                """
                                update cases.supervision set ended_at = now(), ended_by = :by, conclusion = '好'
                                 where case_id = (select id from cases.case_file where no = :no)
                                """)
                            .param("by", XU_SUBDISTRICT_SECRETARY.id().value())
                            .param("no", no.value())
                            .update()))
        .hasMessageContaining("only_the_supervisor_ends_a_supervision");
  }

  @Test
  void the_reporter_reminds_once_on_a_working_day_and_reads_the_answer() {
    CaseNo no = fixtures.aCaseInProgress();

    as(WANG_RESIDENT, no, "还没来", reminders::remindAsReporter);
    refused("supervision.once-a-working-day", WANG_RESIDENT, no, reminders::remindAsReporter);
    refused(
        "case.only-the-reporter-confirms", QIAN_PROPERTY_MANAGER, no, reminders::remindAsReporter);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(LIU_RESIDENT, no, "快", reminders::remindAsReporter));
    as(QIAN_PROPERTY_MANAGER, no, "下午两点到", reminders::answer);
    refused("supervision.nothing-to-answer", QIAN_PROPERTY_MANAGER, no, reminders::answer);

    clock.pass(Duration.ofDays(1));
    as(WANG_RESIDENT, no, "", reminders::remindAsReporter);
    assertThat(fixtures.toldTo(WANG_RESIDENT))
        .contains("supervision.notice.reminder-answered " + no);
  }

  @Test
  void a_weekend_is_one_working_day() {
    CaseNo no = fixtures.aCaseInProgress();
    clock.set(MovedClock.MONDAY.plus(Duration.ofDays(5)));
    as(WANG_RESIDENT, no, "", reminders::remindAsReporter);

    clock.pass(Duration.ofDays(1));
    refused("supervision.once-a-working-day", WANG_RESIDENT, no, reminders::remindAsReporter);
  }

  @Test
  void who_waits_for_the_reporter_is_not_reminded() {
    CaseNo no = fixtures.aCaseReportedDone();

    refused("supervision.say-whether-it-is-solved", WANG_RESIDENT, no, reminders::remindAsReporter);
  }

  @Test
  void a_reminder_ends_with_its_case_and_is_never_called_answered() {
    CaseNo no = fixtures.aCaseInProgress();
    as(WANG_RESIDENT, no, "还没来", reminders::remindAsReporter);
    fixtures.reportsDoneAgain(no);

    as(WANG_RESIDENT, no, "", act -> closing.confirm(act, Rating.NONE));

    Reminder ended = program.call(() -> store.of(idOf(no)).getFirst());
    assertThat(ended.endedAt()).isEqualTo(clock.instant());
    assertThat(ended.answeredAt()).isNull();
    assertThat(ended.isOpen()).isFalse();
    refused("supervision.nothing-to-answer", QIAN_PROPERTY_MANAGER, no, reminders::answer);
  }

  @Test
  void a_supervision_ends_with_its_case_and_says_as_what() {
    CaseNo refused = fixtures.aStudiedCase();
    as(WU_SUPERVISOR, refused, "慢", act -> supervisions.supervise(act, null));
    as(CHEN_COMMUNITY_OFFICER, refused, "不归社区管", act -> decisions.askRejection(act, "去法院"));
    as(ZHAO_SECRETARY, refused, "", decisions::reject);
    CaseNo taken = fixtures.aCaseInProgress();
    as(WU_SUPERVISOR, taken, "慢", act -> supervisions.supervise(act, null));
    as(WANG_RESIDENT, taken, "", closing::withdraw);

    assertThat(endOf(refused)).isEqualTo("REJECTED");
    assertThat(endOf(taken)).isEqualTo("WITHDRAWN");
    refused("supervision.has-ended", QIAN_PROPERTY_MANAGER, taken, supervisions::answer);
    Browser wu = fixtures.browser(port, WU_SUPERVISOR);
    assertThat(wu.get("/desk/supervisions?state=ended").body())
        .contains(refused.value(), "这件事不予受理，督办随之结束", "反映人撤回了这件事，督办随之结束");
    assertThat(wu.get("/desk/cases/" + refused).body())
        .contains("这件事不予受理，督办随之结束")
        .doesNotContain("待答复，最晚");

    as(WANG_RESIDENT, refused, "就归社区管", closing::appeal);
    timer.run();
    assertThat(supervisorOf(refused)).as("another one begins with the appeal").isPositive();
  }

  private String endOf(CaseNo no) {
    return program.call(
        () ->
            db.sql("select ended_as from cases.supervision where case_id = :id")
                .param("id", idOf(no))
                .query(String.class)
                .single());
  }

  @Test
  void a_reminder_without_an_answer_goes_to_the_post_above_once_with_several_nodes() {
    CaseNo no = fixtures.aCaseInProgress();
    as(WANG_RESIDENT, no, "还没来", reminders::remindAsReporter);

    clock.pass(Duration.ofDays(3));
    all(reminderTimer::run);
    reminderTimer.run();

    assertThat(fixtures.toldTo(SUN_SUBDISTRICT_OFFICER))
        .containsOnlyOnce("supervision.notice.reminder-raised " + no);
  }

  private Case as(Cast who, CaseNo no, String words, Function<Act, Case> work) {
    return fixtures.as(who, () -> work.apply(fixtures.act(who, no, words)));
  }

  private void refused(String key, Cast who, CaseNo no, Function<Act, Case> work) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(who, no, "说明", work))
        .withMessage(key);
  }

  private long toldAboveTheOwner(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select count(*) from cases.supervision s
                      join cases.case_file c on c.id = s.case_id and c.owner_id <> s.supervisor_id
                      join parties.notice n on n.party_id = s.supervisor_id
                     where c.no = :no and n.key = 'supervision.notice.yours' and n.words ->> 0 = :no
                    """)
                .param("no", no.value())
                .query(Long.class)
                .single());
  }

  private static void all(Runnable timer) {
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(timer))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private long idOf(CaseNo no) {
    return db.sql("select id from cases.case_file where no = :no")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }

  private long count(String table, CaseNo no) {
    return program.call(
        () ->
            db.sql("select count(*) from cases." + table + " where case_id = :id")
                .param("id", idOf(no))
                .query(Long.class)
                .single());
  }
}
