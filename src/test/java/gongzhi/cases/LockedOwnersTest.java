package gongzhi.cases;

import static gongzhi.cases.Cast.FENG_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever cannot come in owns nothing: what is open goes to somebody else, and new matters too. */
@GongzhiTest
class LockedOwnersTest {

  @Autowired CaseFixtures fixtures;
  @Autowired LockedOwnerTimer timer;
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
