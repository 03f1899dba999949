package gongzhi.cases.echo;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.ResultKind;
import gongzhi.shared.database.Scope;
import gongzhi.transparency.echo.EchoSheet.Figures;
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
 * Reads what may hang on a wall: nothing restricted or hidden, titles and answers only as everyone
 * may read them.
 */
@Component
class EchoQuery {

  /** More than a wall holds; the list says how many there are in full. */
  private static final int MOST = 200;

  private static final String OPEN_TO_ALL =
      "c.community_id = :community and not c.restricted and not c.hidden";

  private final JdbcClient db;
  private final TransactionTemplate reading;

  EchoQuery(JdbcClient db, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.reading = reading;
  }

  /** A month of one community; {@code needs} are the codes that are wishes. */
  record Wall(long community, Instant from, Instant to, List<String> needs) {}

  /** A matter as it stands; {@code total} counts all that the list would hold. */
  record Row(
      String no,
      String place,
      int ruleVersion,
      String category,
      CaseStatus status,
      @Nullable ResultKind result,
      @Nullable String title,
      @Nullable String how,
      @Nullable Long unitId,
      Instant receivedAt,
      Instant promisedAt,
      Instant dueAt,
      @Nullable Instant closedAt,
      @Nullable Integer score,
      int reopened,
      int total) {}

  Figures figures(Wall wall) {
    return read(
        () ->
            on(
                    wall,
                    """
                    select count(*) filter (where received_at >= :from and received_at < :to) as received,
                           count(*) filter (where ended) as done,
                           coalesce(round(avg(extract(epoch from closed_at - received_at) / 8640) filter (where ended)), 0) as tenths,
                           coalesce(sum(rated), 0)::int as rated,
                           coalesce(sum(content), 0)::int as content
                      from (select c.received_at, c.closed_at, r.rated, r.content,
                                   c.status = 'RESOLVED' and c.result = 'DONE' and c.closed_at >= :from and c.closed_at < :to as ended
                              from cases.case_file c
                             cross join lateral (%s) r
                             where %s and (c.received_at >= :from or c.closed_at is null or c.closed_at >= :from)) c
                    """
                        .formatted(RATINGS, OPEN_TO_ALL))
                .query(Figures.class)
                .single());
  }

  private static final String SCORE =
      """
      (select (e.detail ->> 'score')::int from cases.case_event e
        where e.case_id = c.id and e.act in ('CONFIRMED', 'UNDERSTOOD') order by e.seq desc limit 1)""";

  /**
   * Whoever said "not solved" was asked as well as whoever closed it; the best do not count alone.
   */
  private static final String RATINGS =
      """
      select count(*) as rated, count(*) filter (where (e.detail ->> 'score')::int >= 4) as content
        from cases.case_event e
       where e.case_id = c.id and e.at >= :from and e.at < :to and e.detail ->> 'score' is not null
         and e.act in ('CONFIRMED', 'UNDERSTOOD', 'REOPENED', 'ESCALATED', 'CONFIRMED_IN_PERSON', 'UNDERSTOOD_IN_PERSON',
                       'REOPENED_IN_PERSON')""";

  /** The newest words for everyone; nothing where nobody has released them. */
  private static final String HOW =
      """
      (select cases.words_for_everyone(e.case_id, e.seq) from cases.case_event e
        where e.case_id = c.id and e.act in ('STUDIED', 'PROGRESS', 'REPORTED_DONE') and e.words_public <> ''
        order by e.seq desc limit 1)""";

  int disputes(long community, String sheet) {
    return read(
        () ->
            db.sql("select cases.disputes_of(:community, :sheet)")
                .param("community", community)
                .param("sheet", sheet)
                .query(Integer.class)
                .single());
  }

  /**
   * What was reported before the month ended and was not done when it did, or ended in it with no
   * more than an explanation; the oldest first.
   */
  List<Row> issues(Wall wall) {
    return rows(
        wall,
        """
        (c.closed_at is null or c.closed_at >= :to or c.status = 'RESOLVED' and c.result <> 'DONE' and c.closed_at >= :from)
           and c.received_at < :to and c.category <> all(:needs)
         order by c.received_at, c.id""");
  }

  /** Wishes that were open when the month ended or fulfilled in it, the oldest first. */
  List<Row> needs(Wall wall) {
    return rows(
        wall,
        """
        (c.closed_at is null or c.closed_at >= :to or c.status = 'RESOLVED' and c.closed_at >= :from)
           and c.received_at < :to and c.category = any(:needs)
         order by c.received_at, c.id""");
  }

  /** What was solved in the month, the newest first. */
  List<Row> done(Wall wall) {
    return rows(
        wall,
        """
        c.status = 'RESOLVED' and c.result = 'DONE' and c.closed_at >= :from and c.closed_at < :to and c.category <> all(:needs)
         order by c.closed_at desc, c.id desc""");
  }

  private List<Row> rows(Wall wall, String which) {
    return read(
        () ->
            on(
                    wall,
                    """
                    select c.no, c.place, c.rule_version, c.category, c.status, c.result, c.title_public as title, %s as how, c.unit_id,
                           c.received_at, c.promised_at, c.due_at, c.closed_at, %s as score, c.reopened,
                           count(*) over () as total
                      from cases.case_file c
                     where %s and %s
                     limit :most
                    """
                        .formatted(HOW, SCORE, OPEN_TO_ALL, which))
                .param("needs", wall.needs().toArray(String[]::new))
                .param("most", MOST)
                .query(Row.class)
                .list());
  }

  private JdbcClient.StatementSpec on(Wall wall, String sql) {
    return db.sql(sql)
        .param("community", wall.community())
        .param("from", Timestamp.from(wall.from()))
        .param("to", Timestamp.from(wall.to()));
  }

  private <T> T read(Supplier<T> work) {
    return Scope.job().call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
  }
}
