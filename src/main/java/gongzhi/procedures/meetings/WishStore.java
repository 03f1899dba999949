package gongzhi.procedures.meetings;

import gongzhi.procedures.bodies.BodyMember;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about members who want their body to meet. */
@Component
class WishStore {

  private final JdbcClient db;

  WishStore(JdbcClient db) {
    this.db = db;
  }

  /** Which of these members want it to meet, and said so after this moment. */
  Set<Long> of(List<BodyMember> members, Instant since) {
    return new HashSet<>(
        db.sql(
                """
                select member_id from procedures.meeting_wish
                 where member_id = any (:members) and at > :since
                 limit 600
                """)
            .param("members", members.stream().map(BodyMember::id).toArray(Long[]::new))
            .param("since", Timestamp.from(since))
            .query(Long.class)
            .list());
  }

  /** An earlier wish of the same member is over. */
  void insert(Area area, String body, BodyMember member, Instant now) {
    db.sql("delete from procedures.meeting_wish where member_id = :member")
        .param("member", member.id())
        .update();
    db.sql(
            """
            insert into procedures.meeting_wish (member_id, area_id, body, at)
            values (:member, :area, :body, :now)
            """)
        .param("member", member.id())
        .param("area", area.id().value())
        .param("body", body)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Once it is called, nobody has to want it. */
  void fulfil(Area area, String body) {
    db.sql("delete from procedures.meeting_wish where area_id = :area and body = :body")
        .param("area", area.id().value())
        .param("body", body)
        .update();
  }
}
