package gongzhi.cases;

import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Seat;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open cases have an owner who cannot act on them. */
@Component
class GoneOwnerStore {

  private static final int BATCH = 500;

  private final JdbcClient db;

  GoneOwnerStore(JdbcClient db) {
    this.db = db;
  }

  List<Long> ownedBy(Collection<PartyId> owners) {
    return db.sql(
            """
            select id from cases.case_file
             where closed_at is null and owner_id = any (:owners)
             order by due_at, id
             limit :most
            """)
        .param("owners", values(owners.stream()))
        .param("most", BATCH)
        .query(Long.class)
        .list();
  }

  /**
   * Cases of these people that none of the seats they still have reaches. What still waits to
   * follow redrawn ground is left to that.
   */
  List<Long> beyondReach(Collection<PartyId> owners, List<Seat> seats) {
    List<Post> held = seats.stream().map(Seat::post).toList();
    return db.sql(
            """
            select c.id from cases.case_file c
             where c.closed_at is null and c.owner_id = any (:owners)
               and not exists (
                 select from unnest(:holders, :grounds, :units) as s (holder, ground, unit)
                  where s.holder = c.owner_id and (starts_with(c.area_path, s.ground) or s.unit = c.unit_id))
               and not exists (
                 select from cases.ground_follow f
                  where f.done_at is null and c.area_id = any (f.grids || f.buildings))
             order by c.due_at, c.id
             limit :most
            """)
        .param("owners", values(owners.stream()))
        .param("holders", values(held.stream().map(Post::party)))
        .param("grounds", held.stream().map(Post::areaPath).toArray(String[]::new))
        .param("units", held.stream().map(GoneOwnerStore::unit).toArray(Long[]::new))
        .param("most", BATCH)
        .query(Long.class)
        .list();
  }

  /** Zero, which no organisation has, for a post of an area alone. */
  private static Long unit(Post post) {
    PartyId unit = post.organisation();
    return unit == null ? 0L : unit.value();
  }

  private static Long[] values(Stream<PartyId> ids) {
    return ids.map(PartyId::value).toArray(Long[]::new);
  }
}
