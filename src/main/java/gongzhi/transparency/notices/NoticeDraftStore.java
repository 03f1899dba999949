package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about drafts of notices. */
@Component
class NoticeDraftStore {

  private static final String SELECT =
      "select id, area_id as area, term, days, title, body, replaces, how from transparency.notice_draft";

  private final JdbcClient db;

  NoticeDraftStore(JdbcClient db) {
    this.db = db;
  }

  List<NoticeDrafts.Row> on(Area ground) {
    return db.sql(SELECT + " where area_path ^@ :path order by changed_at desc, id limit 50")
        .param("path", ground.path())
        .query(NoticeDrafts.Row.class)
        .list();
  }

  Optional<NoticeDrafts.Row> find(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(NoticeDrafts.Row.class)
        .optional();
  }

  long insert(NewNotice text, PartyId by, Instant now) {
    return written(
            """
            insert into transparency.notice_draft
                   (area_id, area_path, term, days, title, body, replaces, how, written_by, changed_at)
            values (:area, :path, :term, :days, :title, :body, :replaces, :how, :by, :now)
            returning id
            """,
            text,
            by,
            now)
        .query(Long.class)
        .single();
  }

  void update(long id, NewNotice text, PartyId by, Instant now) {
    written(
            """
            update transparency.notice_draft
               set area_id = :area, area_path = :path, term = :term, days = :days, title = :title, body = :body,
                   replaces = :replaces, how = :how, written_by = :by, changed_at = :now
             where id = :id
            """,
            text,
            by,
            now)
        .param("id", id)
        .update();
  }

  /** Says whether it was still there. */
  boolean delete(long id) {
    return db.sql("delete from transparency.notice_draft where id = :id").param("id", id).update()
        == 1;
  }

  private JdbcClient.StatementSpec written(String sql, NewNotice text, PartyId by, Instant now) {
    NewNotice.Replaces replaces = text.replaces();
    return db.sql(sql)
        .param("area", text.area().id().value())
        .param("path", text.area().path())
        .param("term", text.term())
        .param("days", text.days())
        .param("title", text.title())
        .param("body", text.body())
        .param("replaces", replaces == null ? null : replaces.no().value())
        .param("how", replaces == null ? null : replaces.how().name())
        .param("by", by.value())
        .param("now", Timestamp.from(now));
  }
}
