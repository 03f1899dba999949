package gongzhi.cases.publication;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what of a case is public and what was, with the rights of the running transaction. */
@Component
public class PublicationQuery {

  private static final int MOST = 200;

  private final JdbcClient db;

  PublicationQuery(JdbcClient db) {
    this.db = db;
  }

  /** A case as far as its publication goes. */
  public record Subject(
      long id,
      String no,
      String areaPath,
      int version,
      boolean restricted,
      boolean hidden,
      @Nullable String titlePublic) {}

  /** A photo of a step that is not for staff alone, and whether everybody may see it. */
  public record Photo(String photoId, Instant at, CaseAct act, boolean released) {}

  /**
   * Words of a step that were written for everyone.
   *
   * @param shown as everyone reads them; null while nobody does
   */
  public record Said(
      int seq,
      CaseAct act,
      Instant at,
      long byId,
      String words,
      WordsState state,
      @Nullable String shown) {}

  /**
   * One act of releasing or withdrawing.
   *
   * @param words the title, what was released, or the reason
   * @param written what stood there where something in it was blacked out; else null
   */
  public record Entry(
      int seq,
      CaseAct act,
      long byId,
      Instant at,
      String words,
      @Nullable String photo,
      @Nullable String written) {}

  /** The case; one out of the reader's reach looks like one that does not exist. */
  public Subject subject(CaseNo no) {
    return db.sql(
            "select id, no, area_path, version, restricted, hidden, title_public from cases.case_file where no = :no")
        .param("no", no.value())
        .query(Subject.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
  }

  /** Its photos in the order of their steps; at most 200. */
  public List<Photo> photos(long id) {
    return db.sql(
            """
            select p.photo_id, e.at, e.act, r.photo_id is not null as released
              from cases.case_photo p
              join cases.case_event e on e.case_id = p.case_id and e.seq = p.event_seq
              left join cases.photo_release r on r.photo_id = p.photo_id
             where p.case_id = :id and e.audience <> 'STAFF'
             order by p.event_seq, p.photo_id
             limit :most
            """)
        .param("id", id)
        .param("most", MOST)
        .query(Photo.class)
        .list();
  }

  /** The words that were written for everyone, the newest first; at most 200. */
  public List<Said> words(long id) {
    return db.sql(
            """
            select e.seq, e.act, e.at, e.by_id, e.words, coalesce(w.state, 'WAITING') as state, w.words as shown
              from cases.case_event e
              left join cases.public_words w on w.case_id = e.case_id and w.event_seq = e.seq
             where e.case_id = :id and e.words_public <> ''
             order by e.seq desc
             limit :most
            """)
        .param("id", id)
        .param("most", MOST)
        .query(Said.class)
        .list();
  }

  /** Who released and withdrew what, the newest first; at most 200. */
  public List<Entry> history(long id) {
    return db.sql(
            """
            select e.seq, e.act, e.by_id, e.at, e.words, e.detail ->> 'photo' as photo,
                   (select s.words from cases.case_event s
                     where e.act = 'WORDS_RELEASED' and s.case_id = e.case_id
                       and s.seq = (e.detail ->> 'step')::int and s.words <> e.words) as written
              from cases.case_event e
             where e.case_id = :id and e.act in ('PUBLISHED', 'TITLE_WITHDRAWN', 'PHOTO_RELEASED', 'PHOTO_WITHDRAWN',
                    'WORDS_RELEASED', 'WORDS_WITHDRAWN')
             order by e.seq desc
             limit :most
            """)
        .param("id", id)
        .param("most", MOST)
        .query(Entry.class)
        .list();
  }
}
