package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notebook of an officer (民情记录本): what was heard and seen on the way. Only its author reads a
 * note; it becomes a case through the same door as every report, once.
 */
@Component
@Transactional
class Notebook {

  static final int PAGE = 30;
  private static final int WORDS_MAX = 1000;

  private final JdbcClient db;
  private final Areas areas;
  private final InstantSource clock;

  Notebook(JdbcClient db, Areas areas, InstantSource clock) {
    this.db = db;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * One note.
   *
   * @param caseNo what it became; null while it is only a note
   * @param status where the case stands; null as well where the author no longer sees it
   */
  record Note(
      long id,
      AreaId area,
      String words,
      Instant notedAt,
      @Nullable String caseNo,
      @Nullable CaseStatus status,
      @Nullable String place,
      @Nullable Integer ruleVersion) {}

  /** Writes a note about ground that the author serves. */
  void write(Viewer author, AreaId about, String words) {
    String kept = Masking.of(words.strip());
    if (kept.isEmpty() || kept.length() > WORDS_MAX) {
      throw Rejection.invalid("notebook.length", WORDS_MAX);
    }
    Area area = areas.get(about);
    author.require(Permission.CASE_REGISTER, area.path());
    db.sql(
            """
            insert into cases.note (author_id, area_id, words, noted_at) values (:author, :area, :words, :now)
            """)
        .param("author", author.party().value())
        .param("area", about.value())
        .param("words", kept)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** The author's notes below this id, the newest first: one more than a page. */
  List<Note> notes(Viewer author, long below) {
    return db.sql(
            """
            select n.id, n.area_id as area, n.words, n.noted_at, n.case_no, c.status, c.place, c.rule_version
              from cases.note n
              left join cases.case_file c on c.no = n.case_no
             where n.author_id = :author and n.id < :below
             order by n.id desc
             limit :page
            """)
        .param("author", author.party().value())
        .param("below", below)
        .param("page", PAGE + 1)
        .query(Note.class)
        .list();
  }

  /** The author's own note; anybody else's is not there. */
  Note get(Viewer author, long id) {
    return db.sql(
            """
            select id, area_id as area, words, noted_at, case_no, null as status, null as place,
                   cast(null as integer) as rule_version
              from cases.note
             where id = :id and author_id = :author
            """)
        .param("id", id)
        .param("author", author.party().value())
        .query(Note.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("notebook.no-such-note"));
  }

  /** The note has become this case; a second case from it changes nothing. */
  void became(Viewer author, long id, CaseNo no) {
    db.sql(
            """
            update cases.note set case_no = :no
             where id = :id and author_id = :author and case_no is null
            """)
        .param("no", no.value())
        .param("id", id)
        .param("author", author.party().value())
        .update();
  }

  /** Takes out a note that became no case. */
  void tearOut(Viewer author, long id) {
    if (Objects.nonNull(get(author, id).caseNo())) {
      throw Rejection.of("notebook.became-a-case");
    }
    db.sql("delete from cases.note where id = :id and author_id = :author")
        .param("id", id)
        .param("author", author.party().value())
        .update();
  }
}
