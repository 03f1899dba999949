package gongzhi.cases.web.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The courses of many cases without anything about persons, with the rights of the running
 * transaction. Restricted matters are in no table.
 */
@Component
class HistoriesQuery {

  private static final String WHERE =
      """
      c.area_path like :path || '%' and not c.restricted and c.received_at >= :from and c.received_at < :to
      """;

  private final JdbcClient db;

  HistoriesQuery(JdbcClient db) {
    this.db = db;
  }

  /** Which cases: those of this ground that came in then. */
  record Span(String path, Instant from, Instant to) {}

  /** One case. */
  record CaseLine(
      long id,
      String no,
      String place,
      long communityId,
      String kind,
      String category,
      String channel,
      String status,
      @Nullable String result,
      Instant receivedAt,
      Instant promisedAt,
      @Nullable Instant doneAt,
      @Nullable Instant closedAt,
      int reopened) {}

  /** One act on one of them. */
  record ActLine(
      long caseId,
      int seq,
      Instant at,
      String act,
      @Nullable String role,
      @Nullable Long unitId,
      @Nullable Integer score,
      String leaf) {}

  /** How many there are, counted no further than one above this. */
  int count(Span span, int most) {
    return on(
            span,
            "select count(*) from (select from cases.case_file c where "
                + WHERE
                + " limit :most) c")
        .param("most", most + 1)
        .query(Integer.class)
        .single();
  }

  /** At most so many cases after the one with this id. */
  List<CaseLine> cases(Span span, long after, int most) {
    return on(
            span,
            """
            select c.id, c.no, c.place, c.community_id, c.kind, c.category, c.channel, c.status, c.result, c.received_at,
                   c.promised_at, c.done_at, c.closed_at, c.reopened
              from cases.case_file c
             where %s and c.id > :after
             order by c.id
             limit :most
            """
                .formatted(WHERE))
        .param("after", after)
        .param("most", most)
        .query(CaseLine.class)
        .list();
  }

  /** All acts on these cases, in their order. */
  List<ActLine> acts(List<Long> cases) {
    return db.sql(
            """
            select case_id, seq, at, act, role, unit_id, (detail ->> 'score')::int as score, encode(leaf, 'hex') as leaf
              from cases.case_event
             where case_id = any(:cases)
             order by case_id, seq -- whole: of one batch of cases
            """)
        .param("cases", cases.toArray(Long[]::new))
        .query(ActLine.class)
        .list();
  }

  private JdbcClient.StatementSpec on(Span span, String sql) {
    return db.sql(sql)
        .param("path", span.path())
        .param("from", Timestamp.from(span.from()))
        .param("to", Timestamp.from(span.to()));
  }
}
