package gongzhi.cases.web;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.ResultKind;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Scope;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists for residents, newest first, by key. What is not theirs is read with the rights of the
 * public.
 */
@Component
class CaseListQuery {

  static final int PAGE = 20;
  private static final String PUBLIC =
      """
      select id, no, place, rule_version, category, status, result, title_public as title, community_id, joined, received_at,
             closed_at
        from cases.case_file
      """;

  /** One row of a list. */
  record Row(
      long id,
      String no,
      String place,
      int ruleVersion,
      String category,
      CaseStatus status,
      @Nullable ResultKind result,
      @Nullable String title,
      long communityId,
      int joined,
      Instant receivedAt,
      @Nullable Instant closedAt) {

    /** Where the page after this row begins. */
    ListKey key() {
      return new ListKey(receivedAt, id);
    }
  }

  private final JdbcClient db;
  private final TransactionTemplate reading;

  CaseListQuery(JdbcClient db, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.reading = reading;
  }

  /** Cases the viewer reported, below this id. */
  List<Row> mine(Viewer viewer, long below) {
    return read(
        viewer.scope(),
        () ->
            db.sql(
                    """
                    select c.id, c.no, c.place, c.rule_version, c.category, c.status, c.result, c.title, c.community_id, c.joined,
                           c.received_at, c.closed_at
                      from cases.case_words w
                      join cases.case_file c on c.id = w.case_id
                     where w.reporter_id = :me and w.case_id < :below
                     order by w.case_id desc
                     limit :page
                    """)
                .param("me", viewer.party().value())
                .param("below", below)
                .param("page", PAGE + 1)
                .query(Row.class)
                .list());
  }

  /** What the viewer also met, as everyone may read it, below this id. */
  List<Row> joined(Viewer viewer, long below) {
    List<Long> ids =
        read(
            viewer.scope(),
            () ->
                db.sql(
                        """
                        select case_id from cases.joiner
                         where party_id = :me and case_id < :below
                         order by case_id desc
                         limit :page
                        """)
                    .param("me", viewer.party().value())
                    .param("below", below)
                    .param("page", PAGE + 1)
                    .query(Long.class)
                    .list());
    return read(
        Scope.anonymous(),
        () ->
            db.sql(PUBLIC + " where id = any(:ids) order by id desc limit :page")
                .param("ids", ids.toArray(Long[]::new))
                .param("page", PAGE + 1)
                .query(Row.class)
                .list());
  }

  /** What was reported in these communities, beyond this row. */
  List<Row> around(List<AreaId> communities, ListKey before) {
    return along(
        """
        unnest(cast(:ground as bigint[])) as one (community)
         cross join lateral (%s
             where community_id = one.community""",
        communities.stream().map(AreaId::value).toArray(Long[]::new), before, PAGE + 1);
  }

  /** What was reported in a whole place, beyond this row. */
  List<Row> ofPlace(String place, ListKey before) {
    return along("(%s where place = :ground", place, before, PAGE + 1);
  }

  /** A page of each of these places, beyond this row. */
  List<Row> ofPlaces(List<String> places, ListKey before) {
    return along(
        """
        unnest(cast(:ground as text[])) as one (place_code)
         cross join lateral (%s
             where place = one.place_code""",
        places.toArray(String[]::new), before, places.size() * (PAGE + 1));
  }

  private List<Row> along(String from, Object ground, ListKey before, int most) {
    return read(
        Scope.anonymous(),
        () ->
            db.sql(
                    "select c.* from "
                        + from.formatted(PUBLIC)
                        + """
                          and (received_at, id) < (:at, :id)
                         order by received_at desc, id desc
                         limit :page) c
                         order by c.received_at desc, c.id desc
                         limit :most
                        """)
                .param("ground", ground)
                .param("at", Timestamp.from(before.at()))
                .param("id", before.id())
                .param("most", most)
                .param("page", PAGE + 1)
                .query(Row.class)
                .list());
  }

  private <T> T read(Scope scope, Supplier<T> work) {
    return scope.call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
  }
}
