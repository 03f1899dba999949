package gongzhi.matching.pairings;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.pairings.Pairing.Partner;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about claims and orders, with the rights of whoever asks. */
@Component
public class PairingStore {

  private static final int MOST = 100;

  private static final String SELECT =
      """
      select p.id, p.listing_no, p.kind, p.amount, p.from_on, p.to_on, p.side, p.unit_id, p.state, p.rating,
             p.offered_at, p.answered_at, p.partner_said_at, p.host_said_at, p.ended_at,
             q.words, q.reason, q.thanks, q.note, q.party_id = shared.current_party() as mine
        from matching.pairing p join matching.partner q on q.pairing_id = p.id
      """;

  private final JdbcClient db;

  PairingStore(JdbcClient db) {
    this.db = db;
  }

  /** Who claims or orders what, when. */
  record Offered(PartyId by, Partner as, NewPairing wanted, Instant at) {}

  /** Those of a listing that whoever asks takes part in; the latest first. */
  public List<Pairing> of(ListingNo no) {
    return db.sql(SELECT + " where p.listing_no = :no order by p.id desc limit :most")
        .param("no", no.value())
        .param("most", MOST)
        .query(PairingRows::pairing)
        .list();
  }

  /** Those that this person offered, or one of these units; the latest first. */
  public List<Pairing> offeredBy(PartyId person, List<PartyId> units) {
    return db.sql(
            SELECT
                + """
                 where q.party_id = :person or p.unit_id = any (cast(:units as bigint[]))
                 order by p.id desc
                 limit :most
                """)
        .param("person", person.value())
        .param("units", units.stream().map(PartyId::value).toArray(Long[]::new))
        .param("most", MOST)
        .query(PairingRows::pairing)
        .list();
  }

  /** What everybody reads of those that were accepted. */
  public record Open(
      String side, Long unit, int amount, String state, Instant answered, Integer rating) {}

  /** Those of a listing that were accepted, as everybody reads them. */
  public List<Open> open(ListingNo no) {
    return db.sql(
            """
            select side, coalesce(unit_id, 0) as unit, amount, state, answered_at as answered, coalesce(rating, 0) as rating
              from matching.pairing
             where listing_no = :no and state in ('ACCEPTED', 'DONE')
             order by id
             limit :most
            """)
        .param("no", no.value())
        .param("most", MOST)
        .query(Open.class)
        .list();
  }

  /** One of a listing; refuses (404) what is not there for whoever asks. */
  public Pairing get(ListingNo no, long id) {
    return db.sql(SELECT + " where p.listing_no = :no and p.id = :id")
        .param("no", no.value())
        .param("id", id)
        .query(PairingRows::pairing)
        .optional()
        .orElseThrow(() -> Rejection.notFound("pairing.no-such-pairing"));
  }

  int openOf(ListingNo no, PartyId who) {
    return db.sql(
            """
            select count(*)
              from matching.pairing p join matching.partner q on q.pairing_id = p.id
             where p.listing_no = :no and coalesce(p.unit_id, q.party_id) = :who and p.state in ('OFFERED', 'ACCEPTED')
            """)
        .param("no", no.value())
        .param("who", who.value())
        .query(Integer.class)
        .single();
  }

  Pairing insert(Listing about, PairingKind kind, Offered offered) {
    long id = db.sql("select nextval('matching.pairing_id')").query(Long.class).single();
    PartyId unit = offered.as().unit();
    NewPairing wanted = offered.wanted();
    db.sql(
            """
            insert into matching.pairing (id, listing_no, area_path, kind, amount, from_on, to_on, side, unit_id, offered_at)
            values (:id, :no, :path, :kind, :amount, :from, :to, :side, :unit, :at)
            """)
        .param("id", id)
        .param("no", about.no().value())
        .param("path", about.areaPath())
        .param("kind", kind.name())
        .param("amount", wanted.amount())
        .param("from", wanted.from())
        .param("to", wanted.to())
        .param("side", offered.as().side().name())
        .param("unit", unit == null ? null : unit.value())
        .param("at", Timestamp.from(offered.at()))
        .update();
    PartyId host = about.poster().unit();
    db.sql(
            """
            insert into matching.partner (pairing_id, listing_no, area_path, party_id, unit_id, host_unit_id, words)
            values (:id, :no, :path, :party, :unit, :host, :words)
            """)
        .param("id", id)
        .param("no", about.no().value())
        .param("path", about.areaPath())
        .param("party", offered.by().value())
        .param("unit", unit == null ? null : unit.value())
        .param("host", host == null ? null : host.value())
        .param("words", wanted.words())
        .update();
    return get(about.no(), id);
  }

  /** Who offered it: the unit, or else the person. */
  Optional<PartyId> partnerOf(long id) {
    return db.sql("select coalesce(unit_id, party_id) from matching.partner where pairing_id = :id")
        .param("id", id)
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  void answer(Pairing before, PairingState next, String reason, Instant at) {
    boolean ended = next == PairingState.DECLINED;
    require(
        db.sql(
                """
                update matching.pairing set state = :next, answered_at = :at, ended_at = :ended
                 where id = :id and state = 'OFFERED'
                """)
            .param("next", next.name())
            .param("at", Timestamp.from(at))
            .param("ended", ended ? Timestamp.from(at) : null, Types.TIMESTAMP)
            .param("id", before.id())
            .update());
    why(before, reason);
  }

  void end(Pairing before, PairingState next, String reason, Instant at) {
    require(
        db.sql(
                """
                update matching.pairing set state = :next, ended_at = :at where id = :id and state = :expected
                """)
            .param("next", next.name())
            .param("at", Timestamp.from(at))
            .param("id", before.id())
            .param("expected", before.state().name())
            .update());
    why(before, reason);
  }

  private void why(Pairing before, String reason) {
    if (!reason.isEmpty()) {
      db.sql("update matching.partner set reason = :reason where pairing_id = :id")
          .param("reason", reason)
          .param("id", before.id())
          .update();
    }
  }

  /** One side says that it was done. Of two who say so at once the later sees the earlier. */
  void say(Pairing before, boolean partner, Word word, Instant at) {
    boolean receives = partner == before.partnerReceives();
    require(
        db.sql(
                """
                update matching.pairing
                   set partner_said_at = case when :partner then cast(:at as timestamptz) else partner_said_at end,
                       host_said_at = case when :partner then host_said_at else cast(:at as timestamptz) end,
                       rating = case when :receives then cast(:rating as integer) else rating end
                 where id = :id and state = 'ACCEPTED'
                   and case when :partner then host_said_at is not distinct from cast(:other as timestamptz)
                            else partner_said_at is not distinct from cast(:other as timestamptz) end
                """)
            .param("partner", partner)
            .param("receives", receives)
            .param("at", Timestamp.from(at))
            .param("rating", word.rating(), Types.INTEGER)
            .param(
                "other",
                stamp(partner ? before.marks().host() : before.marks().partner()),
                Types.TIMESTAMP)
            .param("id", before.id())
            .update());
    db.sql(
            """
            update matching.partner
               set thanks = case when :receives then :words else thanks end,
                   note = case when :receives then note else :words end
             where pairing_id = :id
            """)
        .param("receives", receives)
        .param("words", word.words())
        .param("id", before.id())
        .update();
  }

  private static @Nullable Timestamp stamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static void require(int changed) {
    if (changed == 0) {
      throw Rejection.of("need.not-now");
    }
  }
}
