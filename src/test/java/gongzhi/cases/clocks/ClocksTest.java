package gongzhi.cases.clocks;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.rules.ClockKind.ACCEPT;
import static gongzhi.cases.rules.ClockKind.CONTACT;
import static gongzhi.cases.rules.ClockKind.FEED_BACK;
import static gongzhi.cases.rules.ClockKind.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Decisions;
import gongzhi.cases.MovedClock;
import gongzhi.cases.Reclassifying;
import gongzhi.cases.Triage;
import gongzhi.cases.ending.FollowUp.Attempt;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.ClockKind;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several clocks of one case, each read off its events. */
@GongzhiTest
@Import(MovedClock.class)
class ClocksTest {

  @Autowired ClockBook book;
  @Autowired ClockStore store;
  @Autowired ClockFold fold;
  @Autowired ClockTimer timer;
  @Autowired Contacts contacts;
  @Autowired Triage triage;
  @Autowired Reclassifying reclassifying;
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
  void a_new_case_waits_for_contact_acceptance_and_a_result() {
    Map<ClockKind, Clock> clocks = clocks(fixtures.aReceivedCase());

    assertThat(clocks).containsOnlyKeys(CONTACT, ACCEPT, RESOLVE);
    assertThat(clocks.get(CONTACT).due())
        .isBetween(
            MovedClock.MONDAY.plus(Duration.ofHours(30)),
            MovedClock.MONDAY.plus(Duration.ofHours(35)));
    assertThat(clocks.values()).allMatch(one -> one.stopped() == null);
  }

  @Test
  void speaking_with_the_reporter_stops_the_first_clock_and_taking_it_up_the_second() {
    CaseNo no = fixtures.aReceivedCase();

    contact(LI_GRID_WORKER, no, true);
    assertThat(clocks(no).get(CONTACT).stopped()).isEqualTo(clock.instant());
    assertThat(clocks(no).get(ACCEPT).stopped()).isNull();

    assertThat(clocks(fixtures.aStudiedCase()).get(ACCEPT).stopped()).isNotNull();
  }

  @Test
  void three_tries_at_different_times_count_as_contact() {
    CaseNo no = fixtures.aReceivedCase();

    contact(CHEN_COMMUNITY_OFFICER, no, false);
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> contact(CHEN_COMMUNITY_OFFICER, no, false))
        .withMessage("clocks.one-try-in-two-hours");
    clock.pass(Duration.ofHours(3));
    contact(CHEN_COMMUNITY_OFFICER, no, false);
    assertThat(clocks(no).get(CONTACT).stopped()).isNull();
    clock.pass(Duration.ofHours(3));
    contact(CHEN_COMMUNITY_OFFICER, no, false);

    assertThat(clocks(no).get(CONTACT).stopped()).isEqualTo(clock.instant());
  }

  @Test
  void to_take_it_on_is_no_word_to_whoever_stays_anonymous() {
    CaseNo no = fixtures.anAnonymousCase();
    Instant now = clock.instant();
    Tick took = new Tick(CaseAct.ACCEPTED, now, true, null);
    Tick asked = new Tick(CaseAct.PAUSE_ASKED, now, true, null);

    assertThat(contact(no, took, asked).stopped()).isNull();
    assertThat(contact(no, took, new Tick(CaseAct.PROGRESS, now, true, null)).stopped())
        .isEqualTo(now);
  }

  private Clock contact(CaseNo no, Tick... later) {
    return program.call(
        () -> {
          List<Tick> ticks = new ArrayList<>(store.ticks(idOf(no)));
          ticks.addAll(List.of(later));
          return book.of(store.timed(idOf(no)), ticks).stream()
              .filter(clock -> clock.kind() == CONTACT)
              .findFirst()
              .orElseThrow();
        });
  }

  @Test
  void whoever_stays_anonymous_is_spoken_with_by_the_first_word_on_the_record() {
    CaseNo no = fixtures.anAnonymousCase();
    assertThat(clocks(no).get(CONTACT).stopped()).isNull();

    fixtures.as(LI_GRID_WORKER, () -> triage.takeUp(fixtures.act(LI_GRID_WORKER, no, "")));
    fixtures.as(
        LI_GRID_WORKER, () -> triage.verify(fixtures.act(LI_GRID_WORKER, no, "灯确实坏了").openToAll()));

    assertThat(clocks(no).get(CONTACT).stopped()).isEqualTo(clock.instant());
  }

  @Test
  void a_mere_question_is_heard_sooner_than_a_wish_and_another_kind_gives_another_limit() {
    CaseNo no = fixtures.aReceivedCase();
    Map<ClockKind, Clock> asHelp = clocks(no);

    reclassify(no, MatterKind.CONSULT);
    assertThat(clocks(no).get(CONTACT).due()).isBefore(asHelp.get(CONTACT).due());
    assertThat(clocks(no).get(ACCEPT).due()).isBefore(asHelp.get(ACCEPT).due());

    reclassify(no, MatterKind.HELP);
    assertThat(clocks(no).get(CONTACT).due()).isEqualTo(asHelp.get(CONTACT).due());
    assertThat(clocks(no).get(ACCEPT).due()).isEqualTo(asHelp.get(ACCEPT).due());
  }

  private void reclassify(CaseNo no, MatterKind kind) {
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                fixtures.act(CHEN_COMMUNITY_OFFICER, no, "问清楚了"), CaseFixtures.LAMP, kind));
  }

  @Test
  void a_session_of_a_mediation_is_contact() {
    CaseNo no = fixtures.aReceivedCase();

    program.run(
        () -> {
          long id = idOf(no);
          List<Tick> heard =
              Stream.concat(
                      store.ticks(id).stream(),
                      Stream.of(new Tick(CaseAct.MEDIATION_HEARD, clock.instant(), true, null)))
                  .toList();
          assertThat(book.of(store.timed(id), heard))
              .filteredOn(one -> one.kind() == CONTACT)
              .allMatch(one -> one.stopped() != null);
        });
  }

  @Test
  void a_unit_that_has_no_part_in_it_contacts_nobody() {
    CaseNo no = fixtures.aCaseInProgress();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> contact(HE_OTHER_MANAGER, no, true));
  }

  @Test
  void a_result_stops_its_clock_and_starts_that_of_the_question() {
    Map<ClockKind, Clock> done = clocks(fixtures.aCaseReportedDone());

    assertThat(done.get(RESOLVE).stopped()).isNotNull();
    assertThat(done.get(FEED_BACK).stopped()).isNull();
    assertThat(clocks(fixtures.aResolvedCase()).get(FEED_BACK).stopped()).isNotNull();
  }

  @Test
  void a_merged_case_is_followed_in_the_other_one_and_nothing_of_it_is_done() {
    CaseNo lead = fixtures.aReceivedCase();
    CaseNo merged = fixtures.aReceivedCase();

    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> decisions.merge(fixtures.act(CHEN_COMMUNITY_OFFICER, merged, "同一盏灯"), lead));

    assertThat(clocks(merged).values())
        .hasSize(3)
        .allMatch(Clock::followed)
        .noneMatch(one -> one.isLate(MovedClock.MONDAY.plus(Duration.ofDays(90))));
    assertThat(clocks(lead).values()).noneMatch(Clock::followed);

    assertThat(afterSeparating(merged))
        .noneMatch(Clock::followed)
        .allMatch(one -> one.stopped() == null)
        .allMatch(one -> one.from().equals(MovedClock.MONDAY.plusSeconds(60)));
  }

  @Test
  void what_was_taken_back_or_reported_done_without_a_word_ended_and_was_not_done() {
    CaseNo no = fixtures.aReceivedCase();
    Tick back = new Tick(CaseAct.WITHDRAWN, MovedClock.MONDAY.plusSeconds(60), false, null);
    Tick done = new Tick(CaseAct.REPORTED_DONE, MovedClock.MONDAY.plusSeconds(60), true, null);

    assertThat(with(no, back)).hasSize(3).allMatch(Clock::ended).noneMatch(Clock::followed);
    assertThat(with(no, done))
        .filteredOn(Clock::ended)
        .extracting(Clock::kind)
        .containsExactly(CONTACT);
    assertThat(clocks(fixtures.aResolvedCase()).get(FEED_BACK).ended()).isFalse();
  }

  @Test
  void a_pause_stops_no_first_word() {
    CaseNo no = fixtures.aReceivedCase();
    Map<ClockKind, Clock> running = clocks(no);
    Tick paused = new Tick(CaseAct.PAUSED, MovedClock.MONDAY.plusSeconds(60), false, null);
    Tick resumed =
        new Tick(CaseAct.RESUMED, MovedClock.MONDAY.plus(Duration.ofDays(2)), false, null);

    List<Clock> after = with(no, paused, resumed);

    assertThat(after)
        .filteredOn(one -> one.kind() == CONTACT)
        .allMatch(one -> one.due().equals(running.get(CONTACT).due()) && one.stopped() == null);
  }

  private List<Clock> with(CaseNo no, Tick... more) {
    return program.call(
        () -> {
          long id = idOf(no);
          List<Tick> ticks = Stream.concat(store.ticks(id).stream(), Stream.of(more)).toList();
          return book.of(store.timed(id), ticks);
        });
  }

  private List<Clock> afterSeparating(CaseNo no) {
    Tick apart = new Tick(CaseAct.SEPARATED, MovedClock.MONDAY.plusSeconds(60), false, null);
    return program.call(
        () -> {
          long id = idOf(no);
          List<Tick> ticks = Stream.concat(store.ticks(id).stream(), Stream.of(apart)).toList();
          return book.of(store.timed(id), ticks);
        });
  }

  @Test
  void the_rows_say_what_the_events_say() {
    CaseNo no = fixtures.aCaseReportedDone();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              fold.fold();
              assertThat(rows(no))
                  .containsExactlyInAnyOrderElementsOf(
                      clocks(no).values().stream()
                          .map(one -> one.kind() + " " + one.due())
                          .toList());
            });
  }

  @Test
  void a_late_clock_is_told_once_with_several_nodes() {
    CaseNo no = fixtures.aReceivedCase();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              fold.fold();
              assertThat(rows(no)).isNotEmpty();
            });

    clock.pass(Duration.ofDays(4));
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(timer::run))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();
    timer.run();

    assertThat(fixtures.toldTo(LI_GRID_WORKER))
        .containsOnlyOnce("clocks.notice.contact " + no)
        .containsOnlyOnce("clocks.notice.accept " + no);
  }

  private void contact(Cast who, CaseNo no, boolean reached) {
    fixtures.as(who, () -> contacts.record(fixtures.act(who, no, "打了电话"), Attempt.CALL, reached));
  }

  private Map<ClockKind, Clock> clocks(CaseNo no) {
    return program.call(
        () -> {
          long id = idOf(no);
          return book.of(store.timed(id), store.ticks(id)).stream()
              .collect(Collectors.toMap(Clock::kind, Function.identity()));
        });
  }

  private long idOf(CaseNo no) {
    return db.sql("select id from cases.case_file where no = :no")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }

  private List<String> rows(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select k.kind, k.due_at from cases.case_clock k join cases.case_file c on c.id = k.case_id
                     where c.no = :no limit 10
                    """)
                .param("no", no.value())
                .query((row, _) -> row.getString(1) + " " + row.getTimestamp(2).toInstant())
                .list());
  }
}
