package gongzhi.cases.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.emergency.Alert.Scene;
import gongzhi.parties.PartyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall of an emergency: what officers cannot do past the rules, by role and ground. */
@GongzhiTest
class EmergencyWallTest {

  @Autowired Alert alert;
  @Autowired Emergencies emergencies;
  @Autowired Reviews reviews;
  @Autowired JdbcClient db;

  @Test
  void the_database_lets_only_those_lend_and_tick_whose_it_is() {
    Scene scene = alert.scene();
    Scene other = alert.scene();
    long id = alert.started(scene);
    String lend =
        "insert into parties.loan (cause, role, permission, area_path, held_from, held_to, lent_by)"
            + " select 'emergency:' || id, 'grid_worker', 'CASE_HANDLE', area_path, now(), until, :me"
            + " from cases.emergency where id = :id";
    String tick =
        "update cases.emergency_task set done_at = now(), done_by = :me where emergency_id = :id and key = 'warn'";
    String finish =
        "update cases.emergency_matter set done_at = now(), done_by = :me where emergency_id = :id";

    locked(() -> tried(scene.worker(), lend, id));
    locked(() -> tried(scene.officer(), lend, id));
    locked(() -> tried(scene.secretary(), lend.replace("until", "until + interval '1 day'"), id));
    locked(() -> tried(scene.secretary(), lend.replace("'emergency:' || id", "'mine'"), id));
    assertThat(tried(other.officer(), tick, id)).isZero();
    alert.done(scene.secretary(), who -> emergencies.standDown(who, id, "水退了"));
    locked(() -> tried(scene.secretary(), lend, id));

    LocalDate soon = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5);
    Review.Matter board = new Review.Matter("补齐挡水板", "grid_worker", soon);
    Review review = new Review("到位", "没有挡水板", List.of(board));
    alert.done(scene.secretary(), who -> reviews.write(who, id, review));
    assertThat(tried(other.officer(), finish, id)).isZero();
    assertThat(tried(other.worker(), finish, id)).isZero();
    assertThat(tried(scene.worker(), finish, id)).isOne();
  }

  private int tried(PartyId who, String sql, long id) {
    return alert.as(
        who, viewer -> db.sql(sql).param("me", viewer.party().value()).param("id", id).update());
  }

  private static void locked(Runnable what) {
    assertThatThrownBy(what::run).hasStackTraceContaining("row-level security");
  }
}
