package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people want different things of one case at the same moment; one of them gets them. */
@GongzhiTest
class RacesTest {

  private static final int AFTERWARDS = 25;

  @Autowired CaseFixtures fixtures;
  @Autowired Triage triage;
  @Autowired Closing closing;
  @Autowired Decisions decisions;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired TransactionTemplate transactions;
  @Autowired InstantSource clock;
  @Autowired JdbcClient db;

  @RepeatedTest(10)
  void two_officers_who_saw_the_same_give_it_to_one_unit() throws Exception {
    CaseNo no = fixtures.aStudiedCase();
    int seen = fixtures.versionOf(no);

    List<Object> came =
        atOnce(
            () -> assign(CHEN_COMMUNITY_OFFICER, no, seen, Cast.Unit.PROPERTY_COMPANY),
            () -> assign(SUN_SUBDISTRICT_OFFICER, no, seen, Cast.Unit.URBAN_MANAGEMENT));

    assertThat(came).filteredOn(Case.class::isInstance).hasSize(1);
    assertThat(came).filteredOn(Rejection.class::isInstance).hasSize(1);
    assertThat(openLeads(no)).isEqualTo(1);
    assertThat(fixtures.versionOf(no)).isEqualTo(seen + 1);
  }

  @RepeatedTest(10)
  void what_its_reporter_takes_back_stays_taken_back_whoever_gives_it_away() throws Exception {
    CaseNo no = fixtures.aStudiedCase();

    List<Object> came =
        atOnce(
            () -> assign(CHEN_COMMUNITY_OFFICER, no, null, Cast.Unit.PROPERTY_COMPANY),
            () ->
                fixtures.as(
                    WANG_RESIDENT, () -> closing.withdraw(fixtures.act(WANG_RESIDENT, no, ""))));

    assertThat(came).filteredOn(Case.class::isInstance).isNotEmpty();
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @RepeatedTest(10)
  void nothing_is_merged_into_what_ended_before() throws Exception {
    CaseNo lead = fixtures.aCaseReportedDone();
    CaseNo other = fixtures.aStudiedCase();

    List<Object> came =
        atOnce(
            () ->
                fixtures.as(
                    WANG_RESIDENT,
                    () -> closing.confirm(fixtures.act(WANG_RESIDENT, lead, ""), Rating.of(5))),
            () ->
                fixtures.as(
                    CHEN_COMMUNITY_OFFICER,
                    () -> decisions.merge(fixtures.act(CHEN_COMMUNITY_OFFICER, other, ""), lead)));

    boolean merged = fixtures.statusOf(other) == CaseStatus.MERGED;
    assertThat(fixtures.statusOf(lead)).isEqualTo(CaseStatus.RESOLVED);
    assertThat(came).filteredOn(Rejection.class::isInstance).hasSize(merged ? 0 : 1);
    assertThat(merged).isEqualTo(mergedBeforeTheEnd(other, lead));
  }

  @Test
  void nobody_acts_in_a_post_that_was_taken_from_them() throws Exception {
    CaseNo no = fixtures.aStudiedCase();
    PartyId officer = anOfficer();
    AtomicBoolean going = new AtomicBoolean(true);
    AtomicInteger refused = new AtomicInteger();
    Thread acting = Thread.ofPlatform().start(() -> actsOn(officer, no, going, refused));
    int before = fixtures.versionOf(no);
    until(() -> fixtures.versionOf(no) > before + 5);

    end(officer);
    until(() -> refused.get() > 0);
    int last = fixtures.versionOf(no);
    until(() -> refused.get() > AFTERWARDS);
    going.set(false);
    acting.join();

    assertThat(fixtures.versionOf(no)).isEqualTo(last);
  }

  private Case assign(Cast who, CaseNo no, @Nullable Integer seen, Cast.Unit unit) {
    Act act = new Act(fixtures.viewer(who), no, seen, "请去处理", false, List.of());
    return fixtures.as(who, () -> triage.assign(act, unit.id()));
  }

  private void actsOn(PartyId officer, CaseNo no, AtomicBoolean going, AtomicInteger refused) {
    while (going.get()) {
      Viewer viewer =
          Viewer.staff(officer, posts.seatsOf(officer, clock.instant()), clock.instant());
      try {
        viewer
            .scope()
            .run(
                () ->
                    transactions.executeWithoutResult(
                        _ -> triage.study(Act.of(viewer, no, "再想想"))));
      } catch (Rejection e) {
        refused.incrementAndGet();
      }
    }
  }

  private PartyId anOfficer() {
    PartyId officer =
        program.call(
            () -> {
              String path = fixtures.area(HERE).path();
              PhoneNumber phone = PhoneNumber.parse("13800006655");
              PartyId person = people.enter(new Person("柏女士", null, phone, path));
              db.sql(
                      """
                      insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
                      values (:id, 'community_officer', :area, :path, timestamptz '2020-01-01 00:00+08', '测试名单')
                      """)
                  .param("id", person.value())
                  .param("area", fixtures.area(HERE).id().value())
                  .param("path", path)
                  .update();
              return person;
            });
    posts.reload();
    return officer;
  }

  private void end(PartyId officer) {
    program.call(
        () ->
            db.sql("update parties.post set held_to = now() where party_id = :id")
                .param("id", officer.value())
                .update());
    posts.reload();
  }

  private long openLeads(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select count(*) from cases.assignment a join cases.case_file c on c.id = a.case_id
                     where c.no = :no and a.kind = 'LEAD' and a.ended_at is null
                    """)
                .param("no", no.value())
                .query(Long.class)
                .single());
  }

  /** By the numbers the log gave to both events, which nobody can choose. */
  private boolean mergedBeforeTheEnd(CaseNo merged, CaseNo lead) {
    return program.call(
        () ->
            db.sql(
                    """
                    select coalesce((select m.id from cases.case_event m join cases.case_file c on c.id = m.case_id
                                      where c.no = :merged and m.act = 'MERGED')
                         < (select e.id from cases.case_event e join cases.case_file c on c.id = e.case_id
                             where c.no = :lead and e.act = 'CONFIRMED'), false)
                    """)
                .param("merged", merged.value())
                .param("lead", lead.value())
                .query(Boolean.class)
                .single());
  }

  private static void until(BooleanSupplier so) throws InterruptedException {
    for (int i = 0; i < 600 && !so.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(so.getAsBoolean()).isTrue();
  }

  /** What came of each: its result, or why it was refused. */
  private static List<Object> atOnce(Callable<?>... acts) throws Exception {
    CountDownLatch ready = new CountDownLatch(acts.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
      Collection<Future<Object>> running = new ArrayList<>();
      for (Callable<?> act : acts) {
        running.add(threads.submit(() -> came(act, ready)));
      }
      List<Object> all = new ArrayList<>();
      for (Future<Object> one : running) {
        all.add(one.get());
      }
      return all;
    }
  }

  private static Object came(Callable<?> act, CountDownLatch ready) throws Exception {
    ready.countDown();
    ready.await();
    try {
      return act.call();
    } catch (Rejection refused) {
      return refused;
    }
  }
}
