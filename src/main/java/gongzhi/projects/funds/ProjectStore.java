package gongzhi.projects.funds;

import gongzhi.ledger.Book;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about projects. */
@Component
public class ProjectStore {

  private static final String SELECT =
      """
      select id, no, area_id as area, area_path, book_id as book, kind, title, words, basis, state, made_at
        from projects.project
      """;

  private final JdbcClient db;

  ProjectStore(JdbcClient db) {
    this.db = db;
  }

  /** The project with this number; refuses (404) what is not there. */
  public Project get(String no) {
    return db.sql(SELECT + " where no = :no")
        .param("no", no)
        .query(Project.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("project.no-such-project"));
  }

  /** Projects of this ground behind the one with this id, the latest first. */
  public List<Project> on(Area ground, long before, int most) {
    return db.sql(
            SELECT + " where area_path ^@ :path and id < :before order by id desc limit :most")
        .param("path", ground.path())
        .param("before", before)
        .param("most", most)
        .query(Project.class)
        .list();
  }

  Project insert(Area community, Book book, NewProject wanted, PartyId by, Instant now) {
    String no =
        "XM-%s-%04d"
            .formatted(
                DateTimeFormatter.ofPattern("yyMM").format(now.atZone(WorkingCalendar.ZONE)),
                db.sql("select nextval('projects.project_number')").query(Long.class).single());
    db.sql(
            """
            insert into projects.project (no, area_id, area_path, book_id, kind, title, words, basis, made_by, made_at)
            values (:no, :area, :path, :book, :kind, :title, :words, :basis, :by, :now)
            """)
        .param("no", no)
        .param("area", community.id().value())
        .param("path", community.path())
        .param("book", book.id())
        .param("kind", wanted.kind().name())
        .param("title", wanted.title())
        .param("words", wanted.words())
        .param("basis", wanted.basis())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
    return get(no);
  }

  /** It has money now, if it had none. */
  void run(Project project) {
    db.sql("update projects.project set state = 'RUNNING' where id = :id and state = 'PLANNED'")
        .param("id", project.id())
        .update();
  }

  /** Says whether it went on until now and nothing of it waits to be paid. */
  boolean end(Project project, Instant now) {
    return db.sql(
                """
                update projects.project p set state = 'ENDED', ended_at = :now
                 where id = :id and state <> 'ENDED'
                   and not exists (select from projects.payment w where w.project_id = p.id and w.state = 'WAITING')
                """)
            .param("now", Timestamp.from(now))
            .param("id", project.id())
            .update()
        == 1;
  }
}
