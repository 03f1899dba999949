package gongzhi.cases.web.screen;

import gongzhi.shared.database.Scope;
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

/** Reads what everybody may know of a ground, with the rights of everybody. */
@Component
class ScreenQuery {

  private static final int REPLIES = 5;

  private static final String GROUND =
      "place = :place and (:community::bigint is null or community_id = :community::bigint)";

  private final JdbcClient db;
  private final TransactionTemplate reading;

  ScreenQuery(JdbcClient db, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.reading = reading;
  }

  /**
   * Which ground in which month.
   *
   * @param community null for the whole district
   */
  record Asked(String place, @Nullable Long community, Instant month, Instant now) {}

  /** What came in and ended since the month began, and what is late now. */
  record Figures(int received, int closed, int late) {}

  /**
   * One answer that was released for everybody, and the title an officer released; null for none.
   */
  record Reply(
      String no,
      String place,
      int ruleVersion,
      String category,
      long communityId,
      @Nullable String title,
      String words,
      Instant at) {}

  Figures figures(Asked asked) {
    return read(
        () ->
            on(
                    asked,
                    """
                    select (select count(*) from cases.register_line where %1$s and received_at >= :month)::int as received,
                           (select count(*) from cases.register_line where %1$s and closed_at >= :month)::int as closed,
                           (select count(*) from cases.register_line where %1$s and late_from < :now)::int as late
                    """
                        .formatted(GROUND))
                .query(Figures.class)
                .single());
  }

  /** The last answers on what was closed last, the newest first. */
  List<Reply> replies(Asked asked) {
    return read(
        () ->
            on(
                    asked,
                    """
                    select r.no, r.place, r.rule_version, r.category, r.community_id, r.title, e.words, e.at
                      from (select case_id, no, place, rule_version, category, community_id, title, closed_at from cases.register_line
                             where %s and closed_at is not null
                             order by closed_at desc, case_id desc
                             limit 50) r
                      join lateral (
                        select w.words, e.at
                          from cases.case_event e
                          join cases.public_words w on w.case_id = e.case_id and w.event_seq = e.seq
                         where e.case_id = r.case_id and e.act = 'REPORTED_DONE' and w.state = 'RELEASED'
                         order by e.seq desc
                         limit 1) e on true
                     order by r.closed_at desc, r.case_id desc
                     limit :most
                    """
                        .formatted(GROUND))
                .param("most", REPLIES)
                .query(Reply.class)
                .list());
  }

  private JdbcClient.StatementSpec on(Asked asked, String sql) {
    return db.sql(sql)
        .param("place", asked.place())
        .param("community", asked.community(), java.sql.Types.BIGINT)
        .param("month", Timestamp.from(asked.month()))
        .param("now", Timestamp.from(asked.now()));
  }

  private <T> T read(Supplier<T> work) {
    return Scope.anonymous().call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
  }
}
