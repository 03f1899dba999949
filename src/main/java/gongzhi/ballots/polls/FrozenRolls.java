package gongzhi.ballots.polls;

import gongzhi.ballots.Electorate;
import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.util.Collection;
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

  /**
   * A part of a roll.
   *
   * @param area in 0.01 square metres, of the whole roll {@code whole}
   */
  public record Part(long heads, long area, long whole) {}

  /** How many heads of it, and how much area, these persons stand for. */
  public Part part(long roll, Collection<PartyId> persons) {
    return db.sql(
            """
            select count(*) as heads, coalesce(sum(e.area), 0)::bigint as area,
                   (select coalesce(sum(a.area), 0)::bigint from ballots.roll_entry a where a.roll_id = :roll) as whole
              from ballots.roll_entry e
             where e.roll_id = :roll
               and exists (select from ballots.roll_person p
                            where p.roll_id = e.roll_id and p.entry_no = e.no and p.party_id = any(:persons))
            """)
        .param("roll", roll)
        .param("persons", persons.stream().map(PartyId::value).toArray(Long[]::new))
        .query(Part.class)
        .single();
  }
}
