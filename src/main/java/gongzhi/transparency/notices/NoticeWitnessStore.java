package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about opinions and photos of posted sheets. */
@Component
class NoticeWitnessStore {

  private final JdbcClient db;

  NoticeWitnessStore(JdbcClient db) {
    this.db = db;
  }

  Optional<NoticeOpinion> opinion(Notice notice) {
    return db.sql(
            "select agrees, words, unit_id as unit, at from transparency.notice_opinion where notice_id = :id")
        .param("id", notice.id())
        .query(NoticeOpinion.class)
        .optional();
  }

  Optional<NoticePosting> posting(Notice notice) {
    return db.sql(
            "select photo_id as photo, posted_at as at from transparency.notice_posting where notice_id = :id")
        .param("id", notice.id())
        .query(NoticePosting.class)
        .optional();
  }

  /** Says whether nothing had been said before. */
  boolean countersign(Notice notice, NoticeOpinion opinion, PartyId by) {
    return db.sql(
                """
                insert into transparency.notice_opinion (notice_id, agrees, words, by_id, unit_id, at)
                values (:id, :agrees, :words, :by, :unit, :at)
                on conflict (notice_id) do nothing
                """)
            .param("id", notice.id())
            .param("agrees", opinion.agrees())
            .param("words", opinion.words())
            .param("by", by.value())
            .param("unit", opinion.unit() == null ? null : opinion.unit().value())
            .param("at", Timestamp.from(opinion.at()))
            .update()
        == 1;
  }

  /** Says whether no photo had been sent before. */
  boolean posted(Notice notice, NoticePosting posting, PartyId by) {
    return db.sql(
                """
                insert into transparency.notice_posting (notice_id, photo_id, posted_by, posted_at)
                values (:id, :photo, :by, :at)
                on conflict (notice_id) do nothing
                """)
            .param("id", notice.id())
            .param("photo", posting.photo())
            .param("by", by.value())
            .param("at", Timestamp.from(posting.at()))
            .update()
        == 1;
  }
}
