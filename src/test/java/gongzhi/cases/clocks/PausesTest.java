package gongzhi.cases.clocks;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.FENG_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Handling;
import gongzhi.cases.MovedClock;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.PauseCause;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case stands still with a reason, a second person's word and an end, and goes on. */
@GongzhiTest
@Import(MovedClock.class)
class PausesTest {

  @Autowired Pauses pauses;
  @Autowired PauseTimer timer;
  @Autowired Handling handling;
  @Autowired CaseFixtures fixtures;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @Autowired MovedClock clock;
  @Autowired Calendars calendars;
  @LocalServerPort int port;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void a_case_stands_still_until_its_day_and_keeps_owner_and_date() {
    CaseNo no = fixtures.aCaseInProgress();
    Dates before = dates(no);

    Case paused = paused(no, 5);

    assertThat(paused.duty().owner()).isEqualTo(QIAN_PROPERTY_MANAGER.id());
    assertThat(paused.duty().due()).isAfter(clock.instant());
    assertThat(dates(no).promised()).isAfter(before.promised());
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("clocks.notice.paused " + no);
  }

  @Test
  void what_was_left_is_left_when_it_goes_on() {
    CaseNo no = fixtures.aCaseInProgress();
    Dates before = dates(no);
    paused(no, 5);

    clock.pass(Duration.ofDays(1));
    Case going = as(QIAN_PROPERTY_MANAGER, no, "料到了", pauses::resume);

    assertThat(going.duty().due()).isEqualTo(before.due().plus(Duration.ofDays(1)));
    assertThat(going.duty().paused()).isNull();
    assertThat(dates(no).promised()).isEqualTo(before.promised().plus(Duration.ofDays(1)));
  }

  @ParameterizedTest(name = "granted at {0}")
  @ValueSource(strings = {"2026-11-23T18:43:00Z", "2026-11-24T02:10:20Z", "2026-11-28T04:00:00Z"})
  void three_working_days_are_three_whatever_the_hour(String moment) {
    clock.set(Instant.parse(moment));
    CaseNo no = fixtures.aCaseInProgress();
    Dates before = dates(no);
    as(QIAN_PROPERTY_MANAGER, no, "配件在路上", act -> pauses.ask(act, PauseCause.MATERIAL, 3));
    clock.pass(Duration.ofSeconds(50));
    Case paused = as(ZHAO_SECRETARY, no, "", pauses::grant);

    assertThat(workingDays(paused, clock.instant(), paused.duty().due())).isEqualTo(3);
    assertThat(workingDays(paused, before.promised(), dates(no).promised())).isEqualTo(3);
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("挂起 3 个工作日");
    clock.set(paused.duty().due().plusSeconds(20));
    timer.run();
    assertThat(workingDays(paused, before.promised(), dates(no).promised())).isEqualTo(3);
    assertThat(workingDays(paused, before.due(), dates(no).due())).isEqualTo(3);
  }

  /** To the minute. */
  private double workingDays(Case about, Instant from, Instant until) {
    WorkingCalendar office = calendars.of(about.where().place());
    return (double) office.minutesBetween(from, until) / office.hours().minutesADay();
  }

  @Test
  void it_goes_on_by_itself_on_its_day_once_with_several_nodes() {
    CaseNo no = fixtures.aCaseInProgress();
    Case paused = paused(no, 2);

    clock.set(paused.duty().due().plusSeconds(1));
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(timer::run))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();
    timer.run();

    assertThat(acts(no)).containsOnlyOnce("RESUMED");
    assertThat(dates(no).due()).isAfter(clock.instant());
  }

  @Test
  void whoever_asks_never_decides_and_a_stranger_never_asks() {
    CaseNo no = fixtures.aCaseInProgress();
    refused("case.not-found", HE_OTHER_MANAGER, no, this::asking);
    refused("case.not-your-unit", CHEN_COMMUNITY_OFFICER, no, this::asking);
    as(QIAN_PROPERTY_MANAGER, no, "等配件", this::asking);

    refused("case.already-asked", FENG_PROPERTY_MANAGER, no, this::asking);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(QIAN_PROPERTY_MANAGER, no, "", pauses::grant));
  }

  @Test
  void a_reason_an_end_within_bounds_and_a_date_ahead_are_needed() {
    CaseNo no = fixtures.aCaseInProgress();

    refused("clocks.say-why", QIAN_PROPERTY_MANAGER, no, act -> asking(act.withoutWords()));
    refused(
        "clocks.pause-too-long",
        QIAN_PROPERTY_MANAGER,
        no,
        act -> pauses.ask(act, PauseCause.WEATHER, 21));
    clock.set(dates(no).due().plusSeconds(1));
    refused("clocks.too-late-to-pause", QIAN_PROPERTY_MANAGER, no, this::asking);
  }

  @Test
  void a_case_stands_still_no_more_often_than_the_place_allows() {
    CaseNo no = fixtures.aCaseInProgress();
    paused(no, 2);
    as(QIAN_PROPERTY_MANAGER, no, "", pauses::resume);

    refused("clocks.paused-often-enough", QIAN_PROPERTY_MANAGER, no, this::asking);
  }

  @Test
  void nothing_is_reported_done_while_it_stands_still_and_it_may_be_taken_back() {
    CaseNo no = fixtures.aCaseInProgress();
    paused(no, 2);

    List<String> photo = List.of(fixtures.aPhoto());
    refused(
        "clocks.is-paused", QIAN_PROPERTY_MANAGER, no, act -> handling.reportDone(act.with(photo)));
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void the_reporter_objects_and_somebody_else_answers() {
    CaseNo no = fixtures.aCaseInProgress();
    paused(no, 5);

    refused("case.only-the-reporter-confirms", ZHAO_SECRETARY, no, pauses::object);
    as(WANG_RESIDENT, no, "天天都是晴天", pauses::object);
    refused("clocks.objected-already", WANG_RESIDENT, no, pauses::object);
    refused("clocks.who-granted-never-judges", ZHAO_SECRETARY, no, pauses::keep);
    as(XU_SUBDISTRICT_SECRETARY, no, "配件确实周五才到", pauses::keep);

    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("clocks.notice.pause-kept " + no);
    refused("clocks.nothing-objected", XU_SUBDISTRICT_SECRETARY, no, pauses::keep);
  }

  @Test
  void a_refused_pause_changes_no_date() {
    CaseNo no = fixtures.aCaseInProgress();
    Dates before = dates(no);
    as(QIAN_PROPERTY_MANAGER, no, "等配件", this::asking);

    as(ZHAO_SECRETARY, no, "库存里有", pauses::refuse);

    assertThat(dates(no)).isEqualTo(before);
    refused("clocks.is-not-paused", QIAN_PROPERTY_MANAGER, no, pauses::resume);
  }

  @Test
  void the_database_keeps_a_late_or_ended_case_from_standing_still() {
    CaseNo no = fixtures.aCaseInProgress();
    String standing =
        "update cases.case_file set paused_at = due_at + interval '1 minute', due_before = due_at,"
            + " promised_before = promised_at, due_at = due_at + interval '1 day' where no = :no";
    String ended =
        "update cases.case_file set paused_at = now(), due_before = now() + interval '1 day',"
            + " promised_before = now(), due_at = now() + interval '1 day' where no = :no";
    CaseNo resolved = fixtures.aResolvedCase();

    assertThatThrownBy(() -> force(standing, no))
        .hasMessageContaining("what_is_late_is_not_paused");
    assertThatThrownBy(() -> force(ended, resolved))
        .hasMessageContaining("a_paused_case_is_at_work_and_has_an_end");
  }

  @Test
  void a_neighbour_does_not_object() {
    CaseNo no = fixtures.aCaseInProgress();
    paused(no, 5);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(LIU_RESIDENT, no, "我也不同意", pauses::object));
  }

  private record Dates(Instant due, Instant promised) {}

  private Case paused(CaseNo no, int days) {
    as(QIAN_PROPERTY_MANAGER, no, "配件在路上", act -> pauses.ask(act, PauseCause.MATERIAL, days));
    return as(ZHAO_SECRETARY, no, "", pauses::grant);
  }

  private Case asking(Act act) {
    return pauses.ask(act, PauseCause.MATERIAL, 5);
  }

  private Case as(Cast who, CaseNo no, String words, Function<Act, Case> work) {
    return fixtures.as(who, () -> work.apply(fixtures.act(who, no, words)));
  }

  private void refused(String key, Cast who, CaseNo no, Function<Act, Case> work) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(who, no, "说明", work))
        .withMessage(key);
  }

  private void force(String sql, CaseNo no) {
    program.run(() -> db.sql(sql).param("no", no.value()).update());
  }

  private Dates dates(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    "select due_at as due, promised_at as promised from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Dates.class)
                .single());
  }

  private List<String> acts(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select e.act from cases.case_event e join cases.case_file c on c.id = e.case_id
                     where c.no = :no order by e.seq limit 50
                    """)
                .param("no", no.value())
                .query(String.class)
                .list());
  }
}
