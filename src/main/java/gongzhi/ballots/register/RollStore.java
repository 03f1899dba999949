package gongzhi.ballots.register;

import gongzhi.ballots.Electorate;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about rolls, with the rights of whoever asks. */
@Component
public class RollStore {

  /** Rolls or entries on one page. */
  public static final int PAGE = 50;

  /** No roll of a poll is longer. */
  private static final int MOST_PERSONS = 200_000;

  private static final String SELECT =
      """
      select id, title, kind, area_id as area, area_path, building, unit, state, posted_at, objections_until,
             frozen_at, hash, heads, area as squares, votes_on
        from ballots.roll
      """;

  private final JdbcClient db;
  private final NamedParameterJdbcTemplate batches;

  RollStore(JdbcClient db, NamedParameterJdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  /** One part of an entry, with how its persons are called; for officers of the ground. */
  public record EntryLine(int no, long area, String parts, String persons) {}

  /** What somebody says is wrong with a roll. */
  public record Objection(
      long id,
      @Nullable Integer entry,
      String words,
      Instant at,
      @Nullable Boolean upheld,
      String ruling) {}

  /** The roll; refuses (404) what is not there or not for this viewer. */
  public Roll get(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(Roll.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("roll.no-such-roll"));
  }

  Roll take(long id) {
    return db.sql(SELECT + " where id = :id for no key update")
        .param("id", id)
        .query(Roll.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("roll.no-such-roll"));
  }

  /** Rolls of this ground, the latest first. */
  public List<Roll> on(String path) {
    return db.sql(SELECT + " where area_path ^@ :path order by id desc limit :most")
        .param("path", path)
        .param("most", PAGE)
        .query(Roll.class)
        .list();
  }

  /** Entries behind this number: one more than a page. */
  public List<EntryLine> entries(long roll, int after) {
    return db.sql(
            """
            select e.no, e.area,
                   coalesce((select string_agg(p.part, '、' order by p.part) from ballots.roll_part p
                              where p.roll_id = e.roll_id and p.entry_no = e.no), '') as parts,
                   coalesce((select string_agg(l.label, '、' order by q.voice desc, l.label) from ballots.roll_person q
                              join parties.party_label l on l.id = q.party_id
                              where q.roll_id = e.roll_id and q.entry_no = e.no), '') as persons
              from ballots.roll_entry e
             where e.roll_id = :roll and e.no > :after
             order by e.no
             limit :most
            """)
        .param("roll", roll)
        .param("after", after)
        .param("most", PAGE + 1)
        .query(EntryLine.class)
        .list();
  }

  /** Objections to it, the oldest first. */
  public List<Objection> objections(long roll) {
    return db.sql(
            """
            select id, entry_no as entry, words, at, upheld, ruling from ballots.roll_objection
             where roll_id = :roll order by id limit 200
            """)
        .param("roll", roll)
        .query(Objection.class)
        .list();
  }

  /** What this person objected to, the oldest first. */
  public List<Objection> objectionsOf(long roll, PartyId by) {
    return db.sql(
            """
            select id, entry_no as entry, words, at, upheld, ruling from ballots.roll_objection
             where roll_id = :roll and written_by = :by order by id limit 20
            """)
        .param("roll", roll)
        .param("by", by.value())
        .query(Objection.class)
        .list();
  }

  /** Rolls of this ground that hang and may be objected to, the latest first. */
  public List<Roll> posted(String path, Instant now) {
    return db.sql(
            SELECT
                + " where area_path ^@ :path and state = 'POSTED' and objections_until > :now order by id desc limit 10")
        .param("path", path)
        .param("now", Timestamp.from(now))
        .query(Roll.class)
        .list();
  }

  /** Everybody on it, joint owners too. */
  public List<PartyId> persons(long roll) {
    return db
        .sql("select party_id from ballots.roll_person where roll_id = :roll limit :most")
        .param("roll", roll)
        .param("most", MOST_PERSONS)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }

  long insert(Area where, NewRoll roll, PartyId by, Instant now) {
    return db.sql(
            """
            insert into ballots.roll (title, kind, area_id, area_path, building, unit, votes_on, made_by, made_at)
            values (:title, :kind, :area, :path, :building, :unit, :votesOn, :by, :now)
            returning id
            """)
        .param("title", roll.title())
        .param("kind", roll.kind().name())
        .param("area", where.id().value())
        .param("path", where.path())
        .param("building", roll.building())
        .param("unit", roll.unit())
        .param("votesOn", roll.votesOn(), Types.DATE)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** Puts these heads in the place of what was on the roll. */
  void fill(long roll, RollEntries entries, Map<String, PartyId> known, Electorate.Kind kind) {
    db.sql("delete from ballots.roll_entry where roll_id = :roll").param("roll", roll).update();
    List<Map<String, ?>> heads = new ArrayList<>();
    List<Map<String, ?>> parts = new ArrayList<>();
    List<Map<String, ?>> persons = new ArrayList<>();
    for (RollEntries.Head head : entries.heads()) {
      heads.add(Map.of("roll", roll, "no", head.no(), "area", head.area()));
      if (kind == Electorate.Kind.OWNERS) {
        head.lines().forEach(line -> parts.add(part(roll, head.no(), line)));
      }
      head.persons(known).forEach(one -> persons.add(person(roll, head.no(), one)));
    }
    all("insert into ballots.roll_entry (roll_id, no, area) values (:roll, :no, :area)", heads);
    all(
        """
        insert into ballots.roll_part (roll_id, part, building, unit, area, entry_no)
        values (:roll, :part, :building, :unit, :area, :no)
        """,
        parts);
    all(
        """
        insert into ballots.roll_person (roll_id, entry_no, party_id, voice)
        values (:roll, :no, :party, :voice)
        """,
        persons);
    db.sql(
            """
            update ballots.roll set heads = e.heads, area = e.area
              from (select count(*) as heads, coalesce(sum(area), 0) as area from ballots.roll_entry where roll_id = :roll) e
             where id = :roll
            """)
        .param("roll", roll)
        .update();
  }

  @SuppressWarnings("unchecked") // every row is a map from names to values
  private void all(String insert, List<Map<String, ?>> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(insert, (Map<String, ?>[]) rows.toArray(Map<?, ?>[]::new));
    }
  }

  private static Map<String, ?> part(long roll, int no, RollLine line) {
    return Map.of(
        "roll",
        roll,
        "part",
        line.part(),
        "building",
        line.building(),
        "unit",
        line.unit(),
        "area",
        line.area(),
        "no",
        no);
  }

  private static Map<String, ?> person(long roll, int no, RollEntries.Person one) {
    return Map.of("roll", roll, "no", no, "party", one.party().value(), "voice", one.voice());
  }
}
