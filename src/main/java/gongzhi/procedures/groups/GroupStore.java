package gongzhi.procedures.groups;

import gongzhi.parties.PartyId;
import gongzhi.procedures.groups.TopicGroup.Entry;
import gongzhi.procedures.groups.TopicGroup.EntryKind;
import gongzhi.procedures.groups.TopicGroup.Member;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about groups of residents. */
@Component
public class GroupStore {

  private static final String SELECT =
      "select id, area_id, area_path, name, topic, charter, since from procedures.topic_group";

  private static final int MOST = 60;
  private static final int LINES_MAX = 300;

  private final JdbcClient db;

  GroupStore(JdbcClient db) {
    this.db = db;
  }

  /** The group with this id; refuses (404) what is not there. */
  public TopicGroup get(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(this::group)
        .optional()
        .orElseThrow(() -> Rejection.notFound("group.no-such-group"));
  }

  /** Groups of this ground. */
  public List<TopicGroup> on(Area ground) {
    return db.sql(SELECT + " where area_path ^@ :path order by area_path, id limit :most")
        .param("path", ground.path())
        .param("most", MOST)
        .query(this::group)
        .list();
  }

  long insert(NewGroup wanted, LocalDate since, PartyId by, Instant now) {
    return db.sql(
            """
            insert into procedures.topic_group (area_id, area_path, name, topic, charter, since, founded_by, founded_at)
            values (:area, :path, :name, :topic, :charter, :since, :by, :now)
            on conflict do nothing
            returning id
            """)
        .param("area", wanted.area().id().value())
        .param("path", wanted.area().path())
        .param("name", wanted.name())
        .param("topic", wanted.topic())
        .param("charter", wanted.charter())
        .param("since", since)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Rejection.of("group.named-already", wanted.name()));
  }

  /** Says whether they did not belong to it before. */
  boolean join(TopicGroup group, String name, String post, LocalDate since) {
    return db.sql(
                """
                insert into procedures.topic_group_member (group_id, name, post, since)
                values (:group, :name, :post, :since)
                on conflict do nothing
                """)
            .param("group", group.id())
            .param("name", name)
            .param("post", post)
            .param("since", since)
            .update()
        == 1;
  }

  /** Says whether they belonged to it until now. */
  boolean leave(TopicGroup group, long member, LocalDate on) {
    return db.sql(
                """
                update procedures.topic_group_member set left_on = :on
                 where id = :member and group_id = :group and left_on is null
                """)
            .param("on", on)
            .param("member", member)
            .param("group", group.id())
            .update()
        == 1;
  }

  void insert(TopicGroup group, Entry entry, PartyId by) {
    db.sql(
            """
            insert into procedures.topic_group_entry (group_id, kind, day, words, cents, written_by)
            values (:group, :kind, :day, :words, :cents, :by)
            """)
        .param("group", group.id())
        .param("kind", entry.kind().name())
        .param("day", entry.day())
        .param("words", entry.words())
        .param("cents", entry.cents())
        .param("by", by.value())
        .update();
  }

  private TopicGroup group(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new TopicGroup(
        id,
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        row.getString("name"),
        row.getString("topic"),
        row.getString("charter"),
        row.getObject("since", LocalDate.class),
        members(id),
        entries(id));
  }

  private List<Member> members(long group) {
    return db.sql(
            """
            select id, name, post, since from procedures.topic_group_member
             where group_id = :group and left_on is null
             order by id
             limit :most
            """)
        .param("group", group)
        .param("most", LINES_MAX)
        .query(Member.class)
        .list();
  }

  private List<Entry> entries(long group) {
    return db.sql(
            """
            select kind, day, words, cents from procedures.topic_group_entry
             where group_id = :group
             order by day desc, id desc
             limit :most
            """)
        .param("group", group)
        .param("most", LINES_MAX)
        .query(
            (row, number) ->
                new Entry(
                    EntryKind.valueOf(row.getString("kind")),
                    row.getObject("day", LocalDate.class),
                    row.getString("words"),
                    row.getLong("cents")))
        .list();
  }
}
