package gongzhi.cases.records;

import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases have been kept long enough at some moment. What is held back, what joined a case that
 * is still open, and what was anonymised are not among them.
 */
@Component
public class DueQuery {

  private static final String KIND =
      """
      case when c.restricted then 'RESTRICTED'
           when exists (select from cases.mediation m where m.case_id = c.id) then 'MEDIATION'
           when exists (select from cases.petition p where p.case_id = c.id) then 'PETITION'
           else c.kind end""";

  private static final String DUE =
      """
        from cases.case_file c
        join unnest(:kinds, :years, :before) as r(kind, years, before) on r.kind = %s
       where c.place = :place and starts_with(c.area_path, :path) and c.closed_at < :latest and c.closed_at < r.before
         and not exists (select from cases.deletion d where d.case_id = c.id)
         and not exists (select from cases.legal_hold h where h.case_id = c.id and h.released_at is null)
         and not exists (select from cases.case_file lead where lead.id = c.merged_into and lead.closed_at is null)
      """
          .formatted(KIND);

  private final JdbcClient db;
  private final RetentionBook book;

  DueQuery(JdbcClient db, RetentionBook book) {
    this.db = db;
    this.book = book;
  }

  /** A case whose time is over. */
  public record Due(
      long id,
      String no,
      String place,
      int ruleVersion,
      String category,
      String areaPath,
      RetentionKind rule,
      int years,
      Instant closedAt) {}

  /** How many fall under one rule. */
  public record Count(RetentionKind rule, int count) {}

  /**
   * Which ground at which moment.
   *
   * @param path everything below; {@code /} for the whole place
   */
  public record Asked(String place, String path, Instant at) {}

  /**
   * Those whose time is over, the oldest first, held until the end and passing over others' work.
   */
  List<Due> take(Asked asked, int most) {
    return on(
            asked,
            columns()
                + DUE
                + " order by c.closed_at, c.id limit :most for no key update of c skip locked")
        .param("most", most)
        .query(Due.class)
        .list();
  }

  /** The same to look at. */
  public List<Due> list(Asked asked, int most) {
    return on(asked, columns() + DUE + " order by c.closed_at, c.id limit :most")
        .param("most", most)
        .query(Due.class)
        .list();
  }

  /** How many there are of each rule. */
  public List<Count> counts(Asked asked) {
    return on(
            asked,
            "select r.kind as rule, count(*)::int as count "
                + DUE
                + " group by r.kind order by r.kind limit 20")
        .query(Count.class)
        .list();
  }

  private static String columns() {
    return "select c.id, c.no, c.place, c.rule_version, c.category, c.area_path, r.kind as rule, r.years, c.closed_at ";
  }

  private JdbcClient.StatementSpec on(Asked asked, String sql) {
    RetentionRules rules = book.of(asked.place());
    List<RetentionKind> kinds = List.of(RetentionKind.values());
    Instant[] before =
        kinds.stream()
            .map(kind -> closedBefore(asked.at(), rules.years(kind)))
            .toArray(Instant[]::new);
    return db.sql(sql)
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .param("years", kinds.stream().map(rules::years).toArray(Integer[]::new))
        .param("before", Stream.of(before).map(Timestamp::from).toArray(Timestamp[]::new))
        .param(
            "latest",
            Timestamp.from(Stream.of(before).max(Comparator.naturalOrder()).orElseThrow()))
        .param("place", asked.place())
        .param("path", asked.path());
  }

  /** Years of the calendar, so that a leap year shortens nothing. */
  static Instant closedBefore(Instant at, int years) {
    return at.atZone(WorkingCalendar.ZONE).minusYears(years).toInstant();
  }
}
