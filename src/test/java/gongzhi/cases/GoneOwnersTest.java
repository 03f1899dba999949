package gongzhi.cases;

import static gongzhi.cases.Cast.FENG_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Area;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever cannot come in, or left the post, owns nothing: what is open goes to somebody else, and
 * new matters too.
 */
@GongzhiTest
class GoneOwnersTest {

  @Autowired CaseFixtures fixtures;
  @Autowired GoneOwnerTimer timer;
  @Autowired GridFixtures ground;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void a_colleague_of_the_unit_goes_on_and_is_told() {
    CaseNo no = fixtures.anAssignedCase();
    Cast owner =
        QIAN_PROPERTY_MANAGER.id().value() == owner(no)
            ? QIAN_PROPERTY_MANAGER
            : FENG_PROPERTY_MANAGER;
    Cast colleague = owner == QIAN_PROPERTY_MANAGER ? FENG_PROPERTY_MANAGER : QIAN_PROPERTY_MANAGER;
    locked(
        owner,
        () -> {
          timer.run();

          assertThat(owner(no)).isEqualTo(colleague.id().value());
          assertThat(fixtures.toldTo(colleague)).contains("case.notice.yours-instead " + no);
          assertThat(acts(no)).contains("OWNER_REPLACED");
          assertThat(owner(fixtures.anAssignedCase())).isEqualTo(colleague.id().value());
        });
  }

  @Test
  void what_nobody_has_taken_up_goes_to_whoever_the_post_falls_to() {
    CaseNo no = fixtures.aReceivedCase();
    assertThat(owner(no)).isEqualTo(LI_GRID_WORKER.id().value());
    locked(
        LI_GRID_WORKER,
        () -> {
          timer.run();
          assertThat(owner(no)).isNotEqualTo(LI_GRID_WORKER.id().value());
          assertThat(owner(fixtures.aReceivedCase())).isEqualTo(owner(no));
        });
    assertThat(owner(fixtures.aReceivedCase())).isEqualTo(LI_GRID_WORKER.id().value());
  }

  @Test
  void work_of_whoever_left_goes_to_whoever_stands_in_and_is_told_and_recorded() {
    Area grid = ground.grids(1, 1).getFirst();
    PartyId worker = ground.holder("grid_worker", grid);
    CaseNo no = reportedIn(grid);
    assertThat(owner(no)).isEqualTo(worker.value());

    leave(worker, "grid_worker");

    PartyId next = posts.holder("grid_worker", grid.id(), Instant.now()).orElseThrow().party();
    assertThat(owner(no)).isEqualTo(next.value()).isNotEqualTo(worker.value());
    assertThat(acts(no)).contains("OWNER_LEFT").doesNotContain("OWNER_REPLACED");
    assertThat(told(next, no)).isEqualTo(1);
    timer.leftBy(Instant.now());
    assertThat(told(next, no)).isEqualTo(1);
  }

  @Test
  void whoever_still_reaches_it_by_another_post_keeps_it() {
    Area grid = ground.grids(1, 1).getFirst();
    PartyId worker = ground.holder("grid_worker", grid);
    CaseNo no = reportedIn(grid);
    ground.write(
        """
        insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
        select party_id, 'grid_head', area_id, area_path, held_from, basis from parties.post where party_id = %s
        """
            .formatted(worker));

    leave(worker, "grid_worker");

    assertThat(owner(no)).isEqualTo(worker.value());
    leave(worker, "grid_head");
    assertThat(owner(no)).isNotEqualTo(worker.value());
  }

  private CaseNo reportedIn(Area where) {
    return fixtures.aReceivedCase(Cast.WANG_RESIDENT, where, "楼道的灯不亮", CaseFixtures.LAMP);
  }

  private void leave(PartyId who, String role) {
    ground.write(
        "update parties.post set held_to = now() where party_id = %s and role = '%s'"
            .formatted(who, role));
    posts.reload();
    timer.leftBy(Instant.now());
  }

  private long told(PartyId who, CaseNo no) {
    return ground.ask(
        "select count(*) from parties.notice where key = 'case.notice.yours-vacant' and party_id = %s and link like '%%%s'"
            .formatted(who, no),
        Long.class);
  }

  private void locked(Cast who, Runnable work) {
    fixtures.viewer(who);
    lock(who.id(), "now()");
    try {
      work.run();
    } finally {
      lock(who.id(), "null");
    }
  }

  private void lock(PartyId who, String since) {
    program.run(
        () ->
            db.sql(
                    """
                    insert into parties.account (party_id, kind, login_name, created_at)
                    values (:who, 'STAFF', 'locked-' || :who, now()) on conflict (party_id, kind) do nothing
                    """)
                .param("who", who.value())
                .update());
    program.run(
        () ->
            db.sql("update parties.account set locked_at = " + since + " where party_id = :who")
                .param("who", who.value())
                .update());
    posts.reload();
  }

  private long owner(CaseNo no) {
    return program.call(
        () ->
            db.sql("select owner_id from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Long.class)
                .single());
  }

  private String acts(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select string_agg(e.act, ' ') from cases.case_event e
                      join cases.case_file c on c.id = e.case_id where c.no = :no
                    """)
                .param("no", no.value())
                .query(String.class)
                .single());
  }
}
