package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about published notices. */
@Component
public class NoticeStore {

  /** Notices on one page. */
  public static final int PAGE = 30;

  private static final String SELECT =
      """
      select n.id, n.no, n.kind, n.area_id, n.area_path, n.title, n.body, n.term, n.days, n.working, n.begins,
             n.last_day, n.answer_days, n.countersign, n.check_code, n.record, n.published_by, n.unit_id,
             n.published_at, n.how, n.subject, e.no as replaces, l.no as later_no, l.how as later_how,
             w.agrees, o.objections, o.open, o.oldest_due
        from transparency.notice n
        left join transparency.notice e on e.id = n.replaces_id
        left join transparency.notice l on l.replaces_id = n.id
        left join transparency.notice_opinion w on w.notice_id = n.id
       cross join lateral (
             select count(*) as objections, count(*) filter (where a.objection_id is null) as open,
                    min(b.due_on) filter (where a.objection_id is null) as oldest_due
               from transparency.objection b
               left join transparency.objection_answer a on a.objection_id = b.id
              where b.notice_id = n.id) o
      """;

  private final JdbcClient db;

  NoticeStore(JdbcClient db) {
    this.db = db;
  }

  /** What is written down when a notice is published. */
  record Frozen(NewNotice text, NoticeNo no, NoticeKind kind, NoticeSpan span, Notice.Seal seal) {}

  Optional<Notice> find(NoticeNo no) {
    return db.sql(SELECT + " where n.no = :no")
        .param("no", no.value())
        .query(NoticeStore::notice)
        .optional();
  }

  List<Notice> running(Area ground, LocalDate today, int most) {
    return db.sql(
            SELECT
                + """
                 where l.id is null and n.last_day >= :today
                   and (n.area_path ^@ :path or cast(:path as text) ^@ n.area_path)
                 order by n.id desc
                 limit :most
                """)
        .param("today", today)
        .param("path", ground.path())
        .param("most", most)
        .query(NoticeStore::notice)
        .list();
  }

  /** Notices that this filter lets through, the newest first: one more than a page. */
  public List<Notice> list(NoticeFilter filter, long before) {
    return db.sql(
            SELECT
                + """
                 where n.id < :before
                   and (n.area_path ^@ :path or (:upward and cast(:path as text) ^@ n.area_path))
                   and (cast(:kind as text) is null or n.kind = :kind)
                   and (:words = '' or position(:words in lower(n.title || ' ' || n.body || ' ' || n.no)) > 0)
                 order by n.id desc
                 limit :most
                """)
        .param("before", before)
        .param("path", filter.areaPath())
        .param("upward", filter.upward())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("words", filter.words())
        .param("most", PAGE + 1)
        .query(NoticeStore::notice)
        .list();
  }

  /** Notices of this ground on which somebody waits for an answer or the countersignature. */
  public List<Notice> waiting(Area ground) {
    return db.sql(
            SELECT
                + """
                 where n.area_path ^@ :path and l.id is null
                   and (o.open > 0 or (n.countersign and w.notice_id is null))
                 order by o.oldest_due nulls last, n.last_day nulls last, n.id
                 limit 100
                """)
        .param("path", ground.path())
        .query(NoticeStore::notice)
        .list();
  }

  /**
   * The next number of its kind and month; whoever asks later waits until this transaction ends.
   */
  NoticeNo nextNumber(NoticeKind kind, Instant now) {
    return new NoticeNo(
        db.sql(
                """
                select format('%s-%s-%s', :prefix, to_char(cast(:day as date), 'YYMM'), lpad((count(*) + 1)::text, 4, '0'))
                  from transparency.notice,
                       (select pg_advisory_xact_lock(hashtext('gongzhi notice numbers'))) as alone
                 where kind = :kind and date_trunc('month', begins) = date_trunc('month', cast(:day as date))
                """)
            .param("prefix", kind.prefix())
            .param("kind", kind.name())
            .param("day", now.atZone(WorkingCalendar.ZONE).toLocalDate())
            .query(String.class)
            .single());
  }

  void insert(Frozen frozen, @Nullable Notice earlier) {
    NewNotice text = frozen.text();
    db.sql(
            """
            insert into transparency.notice
                   (no, kind, area_id, area_path, title, body, term, days, working, begins, last_day, answer_days,
                    countersign, check_code, record, published_by, unit_id, published_at, replaces_id, how, subject)
            values (:no, :kind, :area, :path, :title, :body, :term, :days, :working, :begins, :last, :answer,
                    :countersign, :code, :record, :by, :unit, :at, :replaces, :how, :subject)
            """)
        .param("no", frozen.no().value())
        .param("kind", frozen.kind().name())
        .param("area", text.area().id().value())
        .param("path", text.area().path())
        .param("title", text.title())
        .param("body", text.body())
        .param("term", frozen.span().term())
        .param("days", frozen.span().days())
        .param("working", frozen.span().working())
        .param("begins", frozen.span().begins())
        .param("last", frozen.span().lastDay())
        .param("answer", frozen.span().answerDays())
        .param("countersign", frozen.span().countersign())
        .param("code", frozen.seal().checkCode())
        .param("record", frozen.seal().record())
        .param("by", frozen.seal().by().value())
        .param("unit", frozen.seal().unit() == null ? null : frozen.seal().unit().value())
        .param("at", Timestamp.from(frozen.seal().at()))
        .param("replaces", earlier == null ? null : earlier.id())
        .param("how", text.replaces() == null ? null : text.replaces().how().name())
        .param("subject", text.subject())
        .update();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    @Nullable String replaces = row.getString("replaces");
    return new Notice(
        row.getLong("id"),
        new NoticeNo(row.getString("no")),
        NoticeKind.valueOf(row.getString("kind")),
        new Notice.Place(new AreaId(row.getLong("area_id")), row.getString("area_path")),
        row.getString("title"),
        row.getString("body"),
        span(row),
        seal(row),
        replaces == null ? null : new NoticeNo(replaces),
        replacement(row.getString("how")),
        row.getString("subject"),
        tally(row));
  }

  private static NoticeSpan span(ResultSet row) throws SQLException {
    return new NoticeSpan(
        row.getString("term"),
        row.getInt("days"),
        row.getBoolean("working"),
        row.getDate("begins").toLocalDate(),
        day(row.getDate("last_day")),
        row.getInt("answer_days"),
        row.getBoolean("countersign"));
  }

  private static Notice.Seal seal(ResultSet row) throws SQLException {
    long unit = row.getLong("unit_id");
    return new Notice.Seal(
        row.getString("check_code"),
        row.getString("record"),
        new PartyId(row.getLong("published_by")),
        unit == 0 ? null : new PartyId(unit),
        row.getTimestamp("published_at").toInstant());
  }

  private static NoticeTally tally(ResultSet row) throws SQLException {
    return new NoticeTally(
        row.getInt("objections"),
        row.getInt("open"),
        day(row.getDate("oldest_due")),
        (Boolean) row.getObject("agrees"),
        row.getString("later_no"),
        replacement(row.getString("later_how")));
  }

  private static @Nullable NoticeReplacement replacement(@Nullable String how) {
    return how == null ? null : NoticeReplacement.valueOf(how);
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
