package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.LngLat;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks with the rights of the worker. */
@Component
class TaskQuery {

  static final int PAGE = 20;

  /** Plane distance is exact enough within a district. */
  private static final String TASK =
      """
      select c.id, c.no, c.place, c.rule_version, c.category, c.kind, c.status, (select t.title from cases.case_title t where t.case_id = c.id) as title, c.channel, c.area_id, c.address, c.disputed_ground, c.disputed_unit,
             c.unit_id, c.lng, c.lat, c.due_from, c.due_at, c.promised_at, c.attempts, c.reopened, c.version,
             coalesce(round(111320 * sqrt(((c.lng - :lng::float8) * cos(radians(:lat::float8))) ^ 2
                                          + (c.lat - :lat::float8) ^ 2))::int, 1000000) as metres
        from cases.case_file c
      """;

  /** The last line of a page: due, then distance, then id. */
  record Key(Instant due, int metres, long id) {

    static final Key FIRST = new Key(Instant.EPOCH, 0, 0);

    static Key of(TaskRow last) {
      return new Key(last.dueAt(), last.metres(), last.id());
    }
  }

  /** What the reporter said, and who it was. */
  record Said(String words, long reporterId, boolean shielded) {

    /**
     * The reporter's party; null for somebody who stayed anonymous or asked to be kept from view.
     */
    @Nullable PartyId named() {
      return shielded || reporterId < 0 ? null : new PartyId(reporterId);
    }
  }

  private final JdbcClient db;

  TaskQuery(JdbcClient db) {
    this.db = db;
  }

  /**
   * Open cases this person must act on, and in these communities those that this person went to
   * see, whosever they are now, and those whose reporter has not answered in time and whose work
   * was somebody else's.
   */
  List<TaskRow> today(Viewer worker, MyGrid.Ground ground, Instant now, Key after) {
    return at(
            ground.middle(),
            "select * from (("
                + TASK
                + """
                 where c.closed_at is null and c.owner_id = :me)
                union (
                """
                + TASK
                + """
                 where c.closed_at is null and c.community_id = any(:communities) and c.status = 'VERIFYING'
                   and exists (select from cases.case_event e
                                where e.case_id = c.id and e.act = 'VERIFYING' and e.by_id = :me))
                union (
                """
                + TASK
                + """
                 where c.closed_at is null and c.community_id = any(:communities)
                   and c.status = 'REPORTED_DONE' and c.due_at <= :now and not shared.in_organisation(c.unit_id))) task
                 where (due_at, metres, id) > (:due, :metres, :id)
                 order by due_at, metres, id
                 limit :page
                """)
        .param("me", worker.party().value())
        .param("communities", ground.communities())
        .param("now", Timestamp.from(now))
        .param("due", Timestamp.from(after.due()))
        .param("metres", after.metres())
        .param("id", after.id())
        .param("page", PAGE + 1)
        .query(TaskRow.class)
        .list();
  }

  /** One task; what the worker may not see looks like what does not exist. */
  TaskRow task(CaseNo no, MyGrid.Ground ground) {
    return find(no, ground).orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
  }

  /** The same; empty where the worker may not see it, such as what went to confidants alone. */
  Optional<TaskRow> find(CaseNo no, MyGrid.Ground ground) {
    return at(ground.middle(), TASK + " where c.no = :no")
        .param("no", no.value())
        .query(TaskRow.class)
        .optional();
  }

  Said said(long id) {
    return db.sql("select words, reporter_id, shielded from cases.case_words where case_id = :id")
        .param("id", id)
        .query(Said.class)
        .optional()
        .orElse(new Said("", -1, true));
  }

  private JdbcClient.StatementSpec at(@Nullable LngLat middle, String sql) {
    return db.sql(sql)
        .param("lng", middle == null ? null : middle.lng())
        .param("lat", middle == null ? null : middle.lat());
  }
}
