package gongzhi.parties.letters;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about batches of letters. */
@Repository
class BatchStore {

  /** A batch without its printings. */
  record Head(
      long id,
      String areaPath,
      String madeBy,
      Instant madeAt,
      @Nullable LocalDate postedOn,
      String postedBy) {}

  private final JdbcClient db;

  BatchStore(JdbcClient db) {
    this.db = db;
  }

  long open(LetterDesk desk, PartyId by, Instant now) {
    return db.sql(
            """
            insert into parties.letter_batch (area_path, unit_id, made_by, made_at) values (:path, :unit, :by, :now)
            returning id
            """)
        .param("path", desk.ground())
        .param("unit", desk.unitId())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** Held until the end of the transaction, so that two printings have two numbers. */
  Optional<Batch> take(long id) {
    return find(id, " for no key update of b");
  }

  Optional<Batch> find(long id) {
    return find(id, "");
  }

  private Optional<Batch> find(long id, String held) {
    return db.sql(
            """
            select b.id, b.area_path, m.label as made_by, b.made_at, b.posted_on, coalesce(p.label, '') as posted_by
              from parties.letter_batch b
              join parties.party m on m.id = b.made_by
              left join parties.party p on p.id = b.posted_by
             where b.id = :id
            """
                + held)
        .param("id", id)
        .query(Head.class)
        .optional()
        .map(
            head ->
                new Batch(
                    head.id(),
                    head.areaPath(),
                    head.madeBy(),
                    head.madeAt(),
                    head.postedOn(),
                    head.postedBy(),
                    prints(id)));
  }

  private List<Batch.Print> prints(long batch) {
    return db.sql(
            """
            select r.number, p.label as by, r.printed_at as at, r.reason
              from parties.letter_print r
              join parties.party p on p.id = r.printed_by
             where r.batch_id = :batch
             order by r.number
             limit 50
            """)
        .param("batch", batch)
        .query(Batch.Print.class)
        .list();
  }

  void printed(long batch, int number, PartyId by, Instant now, String reason) {
    db.sql(
            """
            insert into parties.letter_print (batch_id, number, printed_by, printed_at, reason)
            values (:batch, :number, :by, :now, :reason)
            """)
        .param("batch", batch)
        .param("number", number)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("reason", reason)
        .update();
  }

  void posted(long batch, LocalDate on, PartyId by, Instant now) {
    db.sql(
            """
            update parties.letter_batch set posted_on = :on, posted_by = :by, noted_at = :now where id = :batch
            """)
        .param("on", on)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("batch", batch)
        .update();
  }
}
