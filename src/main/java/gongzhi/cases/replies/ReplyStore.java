package gongzhi.cases.replies;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every text that was ever proposed. */
@Component
class ReplyStore {

  private static final String SELECT =
      """
      select t.id, t.reply, t.number, t.area_id, t.area_path, t.category, t.use, t.title, t.words, t.ends, t.reason,
             t.proposed_by, t.proposed_at, t.state, t.decided_by, t.decided_at, t.decision_words
        from cases.reply_text t
      """;

  /** The highest version of a text counts, and only as long as it does not end it. */
  private static final String IN_FORCE =
      """
      t.state = 'APPROVED' and not t.ends
         and not exists (select from cases.reply_text n where n.reply = t.reply and n.number > t.number)
      """;

  private final JdbcClient db;

  ReplyStore(JdbcClient db) {
    this.db = db;
  }

  /** Where a version belongs: a text that exists, or null for a new one, and its ground. */
  record Place(@Nullable Long reply, Area area) {}

  /** What is decided, by whom and when. */
  record Decision(PartyId by, Instant at, ReplyState state, String words) {}

  long insert(Place place, NewReply text, boolean ends, PartyId by, Instant now) {
    return db.sql(
            """
            insert into cases.reply_text
                   (reply, area_id, area_path, category, use, title, words, ends, reason, proposed_by, proposed_at)
            values (coalesce(cast(:reply as bigint), nextval('cases.reply_no')), :area, :path, :category, :use, :title, :words,
                    :ends, :reason, :by, :now)
            on conflict do nothing
            returning reply
            """)
        .param("reply", place.reply(), Types.BIGINT)
        .param("area", place.area().id().value())
        .param("path", place.area().path())
        .param("category", text.category())
        .param("use", text.use().name())
        .param("title", text.title())
        .param("words", text.words())
        .param("ends", ends)
        .param("reason", text.reason())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Rejection.of("replies.one-at-a-time"));
  }

  /** The decision; whoever comes second finds it decided. */
  void decide(Reply version, Decision decision) {
    int decided =
        db.sql(
                """
                update cases.reply_text t
                   set state = :state, decided_by = :by, decided_at = :now, decision_words = :words,
                       number = case when :state = 'APPROVED'
                                     then (select coalesce(max(n.number), 0) + 1 from cases.reply_text n where n.reply = t.reply) end
                 where t.id = :id and t.state = 'PROPOSED'
                """)
            .param("state", decision.state().name())
            .param("by", decision.by().value())
            .param("now", Timestamp.from(decision.at()))
            .param("words", decision.words())
            .param("id", version.id())
            .update();
    if (decided == 0) {
      throw Rejection.of("replies.decided-already");
    }
  }

  Optional<Reply> version(long id) {
    return db.sql(SELECT + " where t.id = :id").param("id", id).query(Reply.class).optional();
  }

  /** All versions of a text, the latest first. */
  List<Reply> history(long reply, int most) {
    return db.sql(SELECT + " where t.reply = :reply order by t.id desc limit :most")
        .param("reply", reply)
        .param("most", most)
        .query(Reply.class)
        .list();
  }

  /** What is in force, by number of the text from the newest down. */
  List<Reply> inForce(Replies.Wanted wanted, int most) {
    return db.sql(
            SELECT
                + " where "
                + IN_FORCE
                + """
                   and t.reply < :before
                   and (:category = '' or t.category = '' or t.category = :category or t.category = left(:category, 2))
                   and (:words = '' or position(lower(:words) in lower(t.title || ' ' || t.words)) > 0)
                 order by t.reply desc
                 limit :most
                """)
        .param("before", wanted.before())
        .param("category", wanted.category())
        .param("words", wanted.words())
        .param("most", most)
        .query(Reply.class)
        .list();
  }

  /** What an answer about this ground and category may begin with, the nearest ground first. */
  List<Reply> offered(String areaPath, String category, int most) {
    return db.sql(
            SELECT
                + " where "
                + IN_FORCE
                + """
                   and starts_with(:path, t.area_path)
                   and (t.category = '' or t.category = :category or t.category = left(:category, 2))
                 order by length(t.category) desc, length(t.area_path) desc, t.title, t.reply
                 limit :most
                """)
        .param("path", areaPath)
        .param("category", category)
        .param("most", most)
        .query(Reply.class)
        .list();
  }

  /** What waits for a second person on the ground of whoever asks, the oldest first. */
  List<Reply> waiting(int most) {
    return db.sql(SELECT + " where t.state = 'PROPOSED' order by t.id limit :most")
        .param("most", most)
        .query(Reply.class)
        .list();
  }
}
