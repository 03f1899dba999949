package gongzhi.procedures.supervision;

import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.procedures.supervision.Finding.FindingStep;
import gongzhi.procedures.supervision.Finding.Owner;
import gongzhi.procedures.supervision.Finding.Raised;
import gongzhi.procedures.supervision.Finding.Turn;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about findings. */
@Component
public class FindingStore {

  /** Findings on one page. */
  public static final int PAGE = 20;

  private static final String SELECT =
      """
      select f.id, f.no, f.area_id, f.area_path, f.about, f.words, f.question, f.owner_role, f.owner_id, f.due_on,
             f.raised_by, f.raised_at
        from procedures.finding f
      """;

  private static final String STANDING =
      """
      cross join lateral (
        select coalesce((select t.kind from procedures.finding_turn t where t.finding_id = f.id order by t.id desc limit 1),
                        'RETURNED') as kind,
               coalesce((select t.due_on from procedures.finding_turn t
                          where t.finding_id = f.id and t.due_on is not null order by t.id desc limit 1), f.due_on) as due) s
      """;

  private final JdbcClient db;

  FindingStore(JdbcClient db) {
    this.db = db;
  }

  /** How many there are of some ground. */
  public record Tally(long raised, long open, long late, long waiting, long closed) {}

  /** Which of them: empty for all, else {@code OPEN, LATE, ANSWERED} or {@code CLOSED}. */
  public record Asked(String path, String state, LocalDate today) {}

  /** The latest first, before this one, one more than a page. */
  public List<Finding> page(Asked asked, long before) {
    return db.sql(
            SELECT
                + STANDING
                + """
                 where f.area_path ^@ :path and f.id < :before
                   and (:state = '' or :state = 'OPEN' and s.kind = 'RETURNED'
                        or :state = 'LATE' and s.kind = 'RETURNED' and s.due < :today
                        or :state = 'ANSWERED' and s.kind = 'ANSWERED' or :state = 'CLOSED' and s.kind = 'ACCEPTED')
                 order by f.id desc
                 limit :most
                """)
        .param("path", asked.path())
        .param("state", asked.state())
        .param("today", asked.today())
        .param("before", before)
        .param("most", PAGE + 1)
        .query(this::finding)
        .list();
  }

  public Tally tally(Asked asked) {
    return db.sql(
            """
            select count(*) as raised, count(*) filter (where s.kind = 'RETURNED') as open,
                   count(*) filter (where s.kind = 'RETURNED' and s.due < :today) as late,
                   count(*) filter (where s.kind = 'ANSWERED') as waiting,
                   count(*) filter (where s.kind = 'ACCEPTED') as closed
              from procedures.finding f
            """
                + STANDING
                + " where f.area_path ^@ :path")
        .param("path", asked.path())
        .param("today", asked.today())
        .query(Tally.class)
        .single();
  }

  /** Those about a meeting, a notice, a matter or a poll. */
  public List<Finding> about(String number) {
    return db.sql(SELECT + " where f.about = :no order by f.id limit 20")
        .param("no", number)
        .query(this::finding)
        .list();
  }

  /** The one with this number; refuses (404) what is not there. */
  public Finding get(String no) {
    return db.sql(SELECT + " where f.no = :no")
        .param("no", no)
        .query(this::finding)
        .optional()
        .orElseThrow(() -> Rejection.notFound("finding.no-such-finding"));
  }

  /** The same, kept for this transaction. */
  Finding take(String no) {
    db.sql("select pg_advisory_xact_lock(hashtext(:lock))")
        .param("lock", "gongzhi finding " + no)
        .query((_, _) -> no)
        .single();
    return get(no);
  }

  String insert(NewFinding one, Holder owner, LocalDate due, Raised raised) {
    Area area = one.area();
    return db.sql(
            """
            insert into procedures.finding
                   (no, area_id, area_path, about, words, question, owner_role, owner_id, due_on, raised_by, raised_at)
            values (format('JD-%s-%s', to_char(cast(:at as timestamptz) at time zone 'Asia/Shanghai', 'YYMM'),
                           lpad(nextval('procedures.finding_number')::text, 4, '0')),
                    :area, :path, :about, :words, :question, :role, :owner, :due, :by, :at)
            returning no
            """)
        .param("area", area.id().value())
        .param("path", area.path())
        .param("about", one.about())
        .param("words", one.words())
        .param("question", one.question())
        .param("role", owner.role())
        .param("owner", owner.party().value())
        .param("due", due)
        .param("by", raised.by().value())
        .param("at", Timestamp.from(raised.at()))
        .query(String.class)
        .single();
  }

  void insert(Finding one, Turn turn, PartyId by) {
    db.sql(
            """
            insert into procedures.finding_turn (finding_id, kind, words, due_on, by_id, at)
            values (:finding, :kind, :words, :due, :by, :at)
            """)
        .param("finding", one.id())
        .param("kind", turn.kind().name())
        .param("words", turn.words())
        .param("due", turn.dueOn())
        .param("by", by.value())
        .param("at", Timestamp.from(turn.at()))
        .update();
  }

  private List<Turn> turns(long finding) {
    return db.sql(
            "select kind, words, due_on, at from procedures.finding_turn where finding_id = :id order by id limit 50")
        .param("id", finding)
        .query(
            (row, _) ->
                new Turn(
                    FindingStep.valueOf(row.getString("kind")),
                    row.getString("words"),
                    row.getObject("due_on", LocalDate.class),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private Finding finding(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new Finding(
        id,
        row.getString("no"),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        row.getString("about"),
        row.getString("words"),
        row.getString("question"),
        new Owner(row.getString("owner_role"), new PartyId(row.getLong("owner_id"))),
        row.getObject("due_on", LocalDate.class),
        new Raised(
            new PartyId(row.getLong("raised_by")), row.getTimestamp("raised_at").toInstant()),
        turns(id));
  }
}
