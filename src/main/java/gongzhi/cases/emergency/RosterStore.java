package gongzhi.cases.emergency;

import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about rosters. */
@Component
class RosterStore {

  private final JdbcClient db;

  RosterStore(JdbcClient db) {
    this.db = db;
  }

  List<RosterLine> of(Area ground, String kind) {
    return db.sql(
            """
            select id, party_id as party, role, duty
              from cases.emergency_roster
             where area_id = :area and kind = :kind and left_at is null
             order by id
             limit :most
            """)
        .param("area", ground.id().value())
        .param("kind", kind)
        .param("most", Rosters.MOST)
        .query(RosterLine.class)
        .list();
  }

  /** Says whether they were not on it. */
  boolean add(Area ground, String kind, RosterLine line, Rosters.Entry entry) {
    return db.sql(
                """
                insert into cases.emergency_roster (area_id, area_path, kind, party_id, role, duty, added_by, added_at)
                values (:area, :path, :kind, :party, :role, :duty, :by, :now)
                on conflict do nothing
                """)
            .param("area", ground.id().value())
            .param("path", ground.path())
            .param("kind", kind)
            .param("party", line.party().value())
            .param("role", line.role())
            .param("duty", line.duty())
            .param("by", entry.by().value())
            .param("now", Timestamp.from(entry.at()))
            .update()
        > 0;
  }

  /** Says whether they were on it. */
  boolean remove(Area ground, String kind, PartyId party, Instant now) {
    return db.sql(
                """
                update cases.emergency_roster set left_at = :now
                 where area_id = :area and kind = :kind and party_id = :party and left_at is null
                """)
            .param("area", ground.id().value())
            .param("kind", kind)
            .param("party", party.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }
}
