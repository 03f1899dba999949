package gongzhi.cases.rota;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about turns and swaps. */
@Component
class RotaStore {

  private static final String SELECT =
      "select id, party_id as party, begins_at as begins, ends_at as ends, phone from cases.rota_turn";

  private final JdbcClient db;

  RotaStore(JdbcClient db) {
    this.db = db;
  }

  /** Whoever has a turn at that moment, on the first of the grounds first. */
  List<PartyId> onDuty(List<Long> grounds, Instant at) {
    return db.sql(
            """
            select party_id
              from cases.rota_turn
             where area_id = any (:grounds) and left_at is null and begins_at <= :at and ends_at > :at
             order by array_position(:grounds, area_id)
             limit 20
            """)
        .param("grounds", grounds.toArray(Long[]::new))
        .param("at", Timestamp.from(at))
        .query(PartyId.class)
        .list();
  }

  List<Turn> between(Area ground, Instant from, Instant until) {
    return db.sql(
            SELECT
                + """
                 where area_id = :area and left_at is null and begins_at < :until and ends_at > :from
                 order by begins_at
                 limit :most
                """)
        .param("area", ground.id().value())
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("most", Rota.MOST)
        .query(Turn.class)
        .list();
  }

  Optional<Turn> find(Area ground, long id) {
    return db.sql(SELECT + " where id = :id and area_id = :area and left_at is null")
        .param("id", id)
        .param("area", ground.id().value())
        .query(Turn.class)
        .optional();
  }

  /** Refuses what lies in a turn that stands there already. */
  void add(Area ground, Turn turn, PartyId by, Instant now) {
    try {
      db.sql(
              """
              insert into cases.rota_turn (area_id, area_path, party_id, begins_at, ends_at, phone, added_by, added_at)
              values (:area, :path, :party, :begins, :ends, :phone, :by, :now)
              """)
          .param("area", ground.id().value())
          .param("path", ground.path())
          .param("party", turn.party().value())
          .param("begins", Timestamp.from(turn.begins()))
          .param("ends", Timestamp.from(turn.ends()))
          .param("phone", turn.phone())
          .param("by", by.value())
          .param("now", Timestamp.from(now))
          .update();
    } catch (DataIntegrityViolationException _) {
      throw Rejection.of("rota.taken");
    }
  }

  /** A turn that runs ends now, one ahead is taken off. */
  boolean end(Turn turn, PartyId by, Instant now) {
    return db.sql(
                """
                update cases.rota_turn
                   set left_at = case when begins_at > cast(:now as timestamptz) then cast(:now as timestamptz) end,
                       left_by = case when begins_at > cast(:now as timestamptz) then cast(:by as bigint) end,
                       ends_at = case when begins_at > cast(:now as timestamptz) then ends_at else cast(:now as timestamptz) end
                 where id = :id and left_at is null and ends_at > cast(:now as timestamptz) and begins_at <> cast(:now as timestamptz)
                """)
            .param("id", turn.id())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /** What waits for an answer, about these turns. */
  List<Swap> asked(List<Long> turns) {
    return db.sql(
            """
            select id, turn_id as turn, with_id as with
              from cases.rota_swap
             where state = 'ASKED' and turn_id = any (:turns)
             order by id
             limit :most
            """)
        .param("turns", turns.toArray(Long[]::new))
        .param("most", Rota.MOST)
        .query(Swap.class)
        .list();
  }

  long ask(Area ground, Swap swap, PartyId by, Instant now) {
    return db.sql(
            """
            insert into cases.rota_swap (area_path, turn_id, with_id, asked_by, asked_at)
            values (:path, :turn, :with, :by, :now)
            on conflict do nothing
            returning id
            """)
        .param("path", ground.path())
        .param("turn", swap.turn())
        .param("with", swap.with())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Rejection.of("rota.asked-already"));
  }

  Optional<Swap> waiting(long id) {
    return db.sql(
            "select id, turn_id as turn, with_id as with from cases.rota_swap where id = :id and state = 'ASKED'")
        .param("id", id)
        .query(Swap.class)
        .optional();
  }

  /** Says whether it was there to decide, and theirs. */
  boolean decide(long id, boolean agreed, Instant now) {
    return db.sql("select cases.decide_swap(:id, :agreed, :now)")
        .param("id", id)
        .param("agreed", agreed)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }
}
