package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.offline.OfflineClaims;
import gongzhi.cases.offline.SaidOffline;
import gongzhi.cases.path.CaseNo;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside an act that came in late stands when the phone says it was done. */
@GongzhiTest
class LateArrivalsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired gongzhi.parties.Cast people;
  @Autowired OfflineClaims claims;
  @Autowired SaidOffline offline;
  @Autowired JdbcClient db;

  @Test
  void staff_read_both_times_and_an_odd_clock() {
    CaseNo no = writtenOnAPhone(Duration.ofMinutes(5));

    String page = Desk.of(CHEN_COMMUNITY_OFFICER, fixtures, port).open(no).body();

    assertThat(page).contains("手机上记的是", "传到。", "手机的钟快 5 分钟");
  }

  @Test
  void a_clock_that_is_right_is_told_nothing_of() {
    CaseNo no = writtenOnAPhone(Duration.ZERO);

    assertThat(Desk.of(CHEN_COMMUNITY_OFFICER, fixtures, port).open(no).body())
        .contains("手机上记的是")
        .doesNotContain("手机的钟");
  }

  @Test
  void officers_of_another_ground_read_nothing_of_it() {
    long id = idOf(writtenOnAPhone(Duration.ZERO));

    assertThat(fixtures.as(CHEN_COMMUNITY_OFFICER, () -> offline.of(id))).hasSize(1);
    Map<Integer, SaidOffline.Said> seen = fixtures.as(MA_OTHER_OFFICER, () -> offline.of(id));
    assertThat(seen).isEmpty();
  }

  /** As the grid page sends it an hour after it was written down. */
  private CaseNo writtenOnAPhone(Duration ahead) {
    CaseNo no = fixtures.aCaseWrittenDown();
    long by = people.asProgram(() -> first(no));
    Cast who =
        java.util.Arrays.stream(Cast.values())
            .filter(one -> one.id().value() == by)
            .findFirst()
            .orElseThrow();
    long now = Instant.now().plus(ahead).toEpochMilli();
    long said = now - Duration.ofHours(1).toMillis();
    fixtures.as(
        who,
        () -> {
          claims.note(
              who.id(),
              UUID.randomUUID().toString(),
              "/grid/snap",
              new OfflineClaims.Clock(said, now));
          return true;
        });
    return no;
  }

  private long first(CaseNo no) {
    return db.sql(
            "select e.by_id from cases.case_event e join cases.case_file c on c.id = e.case_id where c.no = :no and e.seq = 1")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }

  private long idOf(CaseNo no) {
    return people.asProgram(
        () ->
            db.sql("select id from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Long.class)
                .single());
  }
}
