package gongzhi.ballots.register;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that moves a roll along its path. */
@Component
class RollSteps {

  private final JdbcClient db;

  RollSteps(JdbcClient db) {
    this.db = db;
  }

  void post(long roll, Instant now, Instant until) {
    db.sql(
            "update ballots.roll set state = 'POSTED', posted_at = :now, objections_until = :until where id = :id")
        .param("id", roll)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .update();
  }

  void freeze(long roll, String hash, Instant now) {
    db.sql(
            "update ballots.roll set state = 'FROZEN', frozen_at = :now, hash = :hash where id = :id")
        .param("id", roll)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The lines of the roll as they are hashed: number, area, parts, persons, whose voice. */
  List<String> written(long roll) {
    return db.sql(
            """
            select e.no || ';' || e.area || ';'
                   || coalesce((select string_agg(p.part || '=' || p.area, ',' order by p.part) from ballots.roll_part p
                                 where p.roll_id = e.roll_id and p.entry_no = e.no), '')
                   || ';' || (select string_agg(q.party_id || case when q.voice then '!' else '' end, ',' order by q.party_id)
                                from ballots.roll_person q where q.roll_id = e.roll_id and q.entry_no = e.no)
              from ballots.roll_entry e
             where e.roll_id = :roll
             order by e.no
             limit 50000
            """)
        .param("roll", roll)
        .query(String.class)
        .list();
  }

  void object(Roll roll, Wrong wrong, PartyId by, Instant now) {
    db.sql(
            """
            insert into ballots.roll_objection (roll_id, area_path, entry_no, words, written_by, at)
            values (:roll, :path, :entry, :words, :by, :now)
            """)
        .param("roll", roll.id())
        .param("path", roll.areaPath())
        .param("entry", wrong.entry(), Types.INTEGER)
        .param("words", wrong.words())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** How many objections this person wrote. */
  long objectionsOf(long roll, PartyId by) {
    return db.sql(
            "select count(*) from ballots.roll_objection where roll_id = :roll and written_by = :by")
        .param("roll", roll)
        .param("by", by.value())
        .query(Long.class)
        .single();
  }

  /** Who wrote it; empty where there is no such objection, or somebody ruled on it first. */
  Optional<PartyId> rule(long roll, Ruling ruling, PartyId by, Instant now) {
    return db.sql(
            """
            update ballots.roll_objection set upheld = :upheld, ruling = :words, ruled_by = :by, ruled_at = :now
             where roll_id = :roll and id = :id and upheld is null
            returning written_by
            """)
        .param("roll", roll)
        .param("id", ruling.objection())
        .param("upheld", ruling.upheld())
        .param("words", ruling.words())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  boolean hasOpenObjections(long roll) {
    return db.sql(
            "select exists (select from ballots.roll_objection where roll_id = :roll and upheld is null)")
        .param("roll", roll)
        .query(Boolean.class)
        .single();
  }

  /**
   * Rows of the roll, as it hangs now, that were found wrong; zero for an objection without one.
   */
  List<Integer> upheldSincePosted(long roll) {
    return db.sql(
            """
            select coalesce(o.entry_no, 0) from ballots.roll_objection o join ballots.roll r on r.id = o.roll_id
             where o.roll_id = :roll and o.upheld and o.ruled_at >= r.posted_at
             order by o.id limit 1000
            """)
        .param("roll", roll)
        .query(Integer.class)
        .list();
  }

  /** Whether this person made the roll. */
  boolean isMadeBy(long roll, PartyId person) {
    return db.sql("select exists (select from ballots.roll where id = :roll and made_by = :person)")
        .param("roll", roll)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** A list corrected the posted roll; nobody else has looked at that. */
  void correct(long roll, String told, PartyId by) {
    db.sql(
            "update ballots.roll set corrected_by = :by, correction = :told, checked_by = null where id = :id")
        .param("id", roll)
        .param("told", told)
        .param("by", by.value())
        .update();
  }

  /** The last correction; empty for none. */
  Optional<Correction> correction(long roll) {
    return db.sql(
            """
            select correction as told, corrected_by, checked_by from ballots.roll where id = :id and correction <> ''
            """)
        .param("id", roll)
        .query(Correction.class)
        .optional();
  }

  void check(long roll, PartyId by) {
    db.sql("update ballots.roll set checked_by = :by where id = :id and checked_by is null")
        .param("id", roll)
        .param("by", by.value())
        .update();
  }
}
