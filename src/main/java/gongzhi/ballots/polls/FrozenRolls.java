package gongzhi.ballots.polls;

import gongzhi.ballots.Electorate;
import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Frozen rolls, for whoever counts people by them at another occasion than a vote. */
@Component
public class FrozenRolls {

  private final JdbcClient db;

  FrozenRolls(JdbcClient db) {
    this.db = db;
  }

  /** A frozen roll: its title and how many heads stand on it. */
  public record Frozen(long id, String title, int heads) {}

  /** The roll of this kind that was frozen last for the whole of this area; empty for none. */
  public Optional<Frozen> of(AreaId area, Electorate.Kind kind) {
    return db.sql(
            """
            select id, title, heads from ballots.roll
             where area_id = :area and kind = :kind and state = 'FROZEN' and building = ''
             order by frozen_at desc
             limit 1
            """)
        .param("area", area.value())
        .param("kind", kind.name())
        .query(Frozen.class)
        .optional();
  }

  /** The frozen roll with this number; empty for none. */
  public Optional<Frozen> find(long id) {
    return db.sql(
            "select id, title, heads from ballots.roll where id = :id and state = 'FROZEN' limit 1")
        .param("id", id)
        .query(Frozen.class)
        .optional();
  }

  /** Whether this person stands on it. */
  public boolean isOn(long roll, PartyId who) {
    return db.sql(
            """
            select count(*) > 0 from ballots.roll_person where roll_id = :roll and party_id = :who
            """)
        .param("roll", roll)
        .param("who", who.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether this person stands on any roll that was frozen on this ground. */
  public boolean knows(String areaPath, PartyId who) {
    return db.sql(
            """
            select exists (select from ballots.roll_person p join ballots.roll r on r.id = p.roll_id
                            where p.party_id = :who and r.state = 'FROZEN' and r.area_path ^@ :path)
            """)
        .param("who", who.value())
        .param("path", areaPath)
        .query(Boolean.class)
        .single();
  }
}
