package gongzhi.parties.bodies;

import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who left a post (离任), and which; the program asks for itself. */
@Component
public class FormerPosts {

  private static final int MOST = 100;

  private final JdbcClient db;

  FormerPosts(JdbcClient db) {
    this.db = db;
  }

  /** Everybody who had left some post by this moment; they may hold others. */
  public Set<PartyId> people(Instant by) {
    return db
        .sql(
            """
            select distinct party_id from parties.post
             where held_to <= :by -- whole: who is missing here keeps work that nobody does
            """)
        .param("by", Timestamp.from(by))
        .query(Long.class)
        .stream()
        .map(PartyId::new)
        .collect(Collectors.toSet());
  }

  /** The posts somebody has left, the latest first. */
  public List<Post> of(PartyId person, Instant now) {
    return db.sql(
            """
            select id, party_id as party, role, area_id as area, area_path, organisation_id as organisation,
                   held_from as "from", held_to as "to", substitute
              from parties.post
             where party_id = :person and held_to <= :now
             order by held_to desc, id desc
             limit :most
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .param("most", MOST)
        .query(Post.class)
        .list();
  }
}
