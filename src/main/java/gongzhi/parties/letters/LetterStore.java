package gongzhi.parties.letters;

import gongzhi.parties.PartyId;
import gongzhi.parties.notices.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about single letters. */
@Repository
class LetterStore {

  private static final String SELECT =
      """
      select l.id, l.party_id, p.label, l.area_path, l.unit_id, l.matter, l.key, l.words::text as words, l.link, l.told_at,
             l.batch_id, l.back_at, l.back_reason, b.posted_on,
             (select count(*) from parties.letter_print r where r.batch_id = l.batch_id) as prints
        from parties.letter l
        join parties.party p on p.id = l.party_id
        left join parties.letter_batch b on b.id = l.batch_id
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  LetterStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  Optional<String> homeOf(PartyId person) {
    return db.sql(
            "select home_path from parties.identity where party_id = :party and home_path is not null")
        .param("party", person.value())
        .query(String.class)
        .optional();
  }

  /** Where a letter lies, and what it is about; null for nothing. */
  record Place(String ground, LetterMatters.@Nullable Matter about) {}

  void insert(Message message, PartyId to, Place place) {
    LetterMatters.@Nullable Matter about = place.about();
    @Nullable PartyId unit = about == null ? null : about.unit();
    db.sql(
            """
            insert into parties.letter (notice_id, party_id, area_path, unit_id, matter, key, words, link, told_at)
            select n.id, :party, :path, :unit, :matter, n.key, n.words, n.link, n.told_at
              from parties.notice n
             where n.id = :notice
            on conflict (notice_id) do nothing
            """)
        .param("notice", message.id())
        .param("party", to.value())
        .param("path", place.ground())
        .param("unit", unit == null ? null : unit.value())
        .param("matter", about == null ? "" : about.number())
        .update();
  }

  Optional<Letter> find(long id) {
    return db.sql(SELECT + " where l.id = :id").param("id", id).query(this::read).optional();
  }

  /**
   * At most so many in this state; what waits comes oldest first, the rest newest first.
   *
   * @param without ids that are left out
   */
  List<Letter> in(LetterState state, long after, int most, List<Long> without) {
    boolean oldest = state == LetterState.OPEN;
    return db.sql(
            SELECT
                + " where "
                + condition(state)
                + " and l.id <> all (:without)"
                + (oldest
                    ? " and l.id > :after order by l.id"
                    : " and l.id < :after order by l.id desc")
                + " limit :most")
        .param("after", after)
        .param("most", most)
        .param("without", without.toArray(Long[]::new))
        .query(this::read)
        .list();
  }

  long count(LetterState state, List<Long> without) {
    return db.sql(
            "select count(*) from parties.letter l left join parties.letter_batch b on b.id = l.batch_id where "
                + condition(state)
                + " and l.id <> all (:without)")
        .param("without", without.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  List<Letter> of(long batch) {
    return db.sql(SELECT + " where l.batch_id = :batch order by l.id limit 100")
        .param("batch", batch)
        .query(this::read)
        .list();
  }

  /** Puts the oldest open letters of this desk into a batch; nobody else gets them meanwhile. */
  int gather(long batch, LetterDesk desk, int most, List<Long> without) {
    return db.sql(
            """
            update parties.letter set batch_id = :batch
             where id in (select id from parties.letter
                           where batch_id is null and aside_at is null and unit_id is not distinct from cast(:unit as bigint)
                             and (unit_id is not null or starts_with(area_path, :ground))
                             and id <> all (:without)
                           order by id
                           limit :most
                             for update skip locked)
            """)
        .param("batch", batch)
        .param("ground", desk.ground())
        .param("unit", desk.unitId())
        .param("most", most)
        .param("without", without.toArray(Long[]::new))
        .update();
  }

  /** They ask what is answered by now: nobody gathers them any more. */
  void putAside(List<Long> settled, Instant now) {
    db.sql(
            "update parties.letter set aside_at = :now where id = any (:settled) and batch_id is null")
        .param("now", Timestamp.from(now))
        .param("settled", settled.toArray(Long[]::new))
        .update();
  }

  void follow(String matter, @Nullable PartyId unit) {
    db.sql("select parties.letters_follow(:matter, cast(:unit as bigint))")
        .param("matter", matter)
        .param("unit", unit == null ? null : unit.value())
        .query(Integer.class)
        .single();
  }

  /** False when somebody noted it before. */
  boolean back(long id, PartyId by, Instant now, String reason) {
    return db.sql(
                """
                update parties.letter set back_at = :now, back_by = :by, back_reason = :reason
                 where id = :id and back_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("by", by.value())
            .param("reason", reason)
            .param("id", id)
            .update()
        == 1;
  }

  /** The sealed address for this letter, with the trace of the look; null where there is none. */
  byte @Nullable [] openAddress(long letter, String why, Instant now) {
    return db.sql("select parties.open_address(:letter, :why, :now)")
        .param("letter", letter)
        .param("why", why)
        .param("now", Timestamp.from(now))
        .query(byte[].class)
        .optional()
        .orElse(null);
  }

  private static String condition(LetterState state) {
    return switch (state) {
      case OPEN -> "l.batch_id is null and l.aside_at is null";
      case GATHERED -> "l.batch_id is not null and b.posted_on is null and l.back_at is null";
      case POSTED -> "b.posted_on is not null and l.back_at is null";
      case BACK -> "l.back_at is not null";
    };
  }

  private Letter read(ResultSet row, int number) throws SQLException {
    Timestamp back = row.getTimestamp("back_at");
    return new Letter(
        row.getLong("id"),
        new PartyId(row.getLong("party_id")),
        row.getString("label"),
        row.getString("area_path"),
        row.getObject("unit_id", Long.class),
        row.getString("matter"),
        row.getString("key"),
        json.readValue(row.getString("words"), new TypeReference<List<String>>() {}),
        row.getString("link"),
        row.getTimestamp("told_at").toInstant(),
        row.getObject("batch_id", Long.class),
        row.getInt("prints"),
        row.getObject("posted_on", LocalDate.class),
        back == null ? null : back.toInstant(),
        row.getString("back_reason"));
  }
}
