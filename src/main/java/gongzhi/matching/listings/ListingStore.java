package gongzhi.matching.listings;

import gongzhi.insight.Bigrams;
import gongzhi.matching.listings.Listing.Poster;
import gongzhi.matching.listings.NewListing.Terms;
import gongzhi.matching.listings.NewListing.What;
import gongzhi.parties.PartyId;
import gongzhi.parties.identity.FieldCipher;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about listings, with the rights of whoever asks. */
@Component
public class ListingStore {

  /** Listings on one page. */
  public static final int PAGE = 20;

  static final String SELECT =
      """
      select l.no, l.area_id, l.area_path, l.kind, l.resource_kind, l.tags, l.title, l.words, l.amount, l.measure,
             l.from_on, l.to_on, l.side, l.unit_id, l.state, l.posted_at, l.screened_by, l.screened_at, l.reason,
             l.published_at, l.wish, l.lent, l.on_paper, l.taken, l.done,
             exists (select from matching.poster p
                      where p.listing_no = l.no and p.party_id = shared.current_party()) as mine
        from matching.listing l
      """;

  private final JdbcClient db;
  private final Areas areas;
  private final FieldCipher cipher;

  ListingStore(JdbcClient db, Areas areas, FieldCipher cipher) {
    this.db = db;
    this.areas = areas;
    this.cipher = cipher;
  }

  /** The latest first, at most this many. */
  public List<Listing> list(Wanted wanted, int most) {
    return db.sql(
            SELECT
                + """
                 where l.area_path ^@ :path and (:before = '' or l.no < :before)
                   and (:kind = '' or l.kind = :kind) and (:resource = '' or l.resource_kind = :resource)
                   and (:words = '' or l.found_by @@ to_tsquery('simple', :words))
                   and case :standing
                         when 'OPEN' then l.state = 'PUBLISHED' and l.to_on >= :today
                         when 'OVER' then l.published_at is not null
                              and (l.state = 'WITHDRAWN' or l.state = 'PUBLISHED' and l.to_on < :today)
                         when 'WAITING' then l.state = 'SUBMITTED'
                         else l.state = :standing end
                 order by l.no desc
                 limit :most
                """)
        .param("path", wanted.path())
        .param("before", wanted.before())
        .param("kind", wanted.kind() == null ? "" : wanted.kind().name())
        .param("resource", wanted.resource() == null ? "" : wanted.resource().name())
        .param("words", Bigrams.searchQuery(wanted.words()))
        .param("standing", wanted.standing().name())
        .param("today", wanted.today())
        .param("most", most)
        .query(ListingRows::listing)
        .list();
  }

  /** What this person posted themselves, or one of these units did; the latest first. */
  public List<Listing> postedBy(PartyId person, List<PartyId> units) {
    return db.sql(
            SELECT
                + """
                 where l.no in (select p.listing_no from matching.poster p where p.party_id = :person)
                    or l.side = 'UNIT' and l.unit_id = any (cast(:units as bigint[]))
                 order by l.no desc
                 limit 100
                """)
        .param("person", person.value())
        .param("units", units.stream().map(PartyId::value).toArray(Long[]::new))
        .query(ListingRows::listing)
        .list();
  }

  /** The listing; refuses (404) what is not there for whoever asks. */
  public Listing get(ListingNo no) {
    return db.sql(SELECT + " where l.no = :no")
        .param("no", no.value())
        .query(ListingRows::listing)
        .optional()
        .orElseThrow(() -> Rejection.notFound("need.no-such-listing"));
  }

  Optional<PartyId> posterOf(ListingNo no) {
    return db.sql("select party_id from matching.poster where listing_no = :no")
        .param("no", no.value())
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  int postedSince(PartyId person, Instant since) {
    return db.sql(
            "select count(*) from matching.poster where party_id = :person and posted_at > :since")
        .param("person", person.value())
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  long nextNumber() {
    return db.sql("select nextval('matching.listing_no')").query(Long.class).single();
  }

  void insert(ListingNo no, NewListing wanted, Poster as, Instant at) {
    Area area = wanted.area();
    What what = wanted.what();
    Terms terms = wanted.terms();
    db.sql(
            """
            insert into matching.listing (no, place, area_id, area_path, kind, resource_kind, tags, title, words, amount,
                   measure, from_on, to_on, side, unit_id, wish, lent, on_paper, posted_at, found_by)
            values (:no, :place, :area, :path, :kind, :resource, cast(:tags as text[]), :title, :words, :amount,
                   :measure, :from, :to, :side, :unit, :wish, :lent, :paper, :at, to_tsvector('simple', :found))
            """)
        .param("no", no.value())
        .param("place", areas.place(area))
        .param("area", area.id().value())
        .param("path", area.path())
        .param("kind", what.kind().name())
        .param("resource", what.resource().name())
        .param("tags", what.tags().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("title", what.title())
        .param("words", what.words())
        .param("amount", terms.amount())
        .param("measure", terms.measure())
        .param("from", terms.from())
        .param("to", terms.to())
        .param("side", as.side().name())
        .param("unit", as.unit() == null ? null : as.unit().value())
        .param("wish", wanted.ways().wish())
        .param("lent", wanted.ways().lent())
        .param("paper", as.onPaper())
        .param("at", Timestamp.from(at))
        .param("found", Bigrams.searchText(what.title() + " " + what.words()))
        .update();
  }

  void insertPoster(ListingNo no, String path, PartyId person, Instant at) {
    db.sql(
            """
            insert into matching.poster (listing_no, area_path, party_id, posted_at) values (:no, :path, :person, :at)
            """)
        .param("no", no.value())
        .param("path", path)
        .param("person", person.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** What only whoever fulfils the wish reads. */
  void insertWish(ListingNo no, String path, String details) {
    db.sql(
            """
            insert into matching.wish_detail (listing_no, area_path, sealed) values (:no, :path, :sealed)
            """)
        .param("no", no.value())
        .param("path", path)
        .param("sealed", cipher.seal(details, placeOfWish(no)))
        .update();
  }

  /** To what a sealed wish is bound. */
  public static String placeOfWish(ListingNo no) {
    return "wish/" + no;
  }

  /** How many claims or orders of it wait or run. */
  int openPairings(ListingNo no) {
    return db.sql(
            """
            select count(*) from matching.pairing where listing_no = :no and state in ('OFFERED', 'ACCEPTED')
            """)
        .param("no", no.value())
        .query(Integer.class)
        .single();
  }

  void withdraw(Listing before, Instant at) {
    require(
        db.sql(
                """
                update matching.listing set state = 'WITHDRAWN', ended_at = :at where no = :no and state = :expected
                """)
            .param("at", Timestamp.from(at))
            .param("no", before.no().value())
            .param("expected", before.stored().name())
            .update());
  }

  void screen(Listing before, ListingState next, Listing.Screening given) {
    boolean published = next == ListingState.PUBLISHED;
    require(
        db.sql(
                """
                update matching.listing
                   set state = :next, screened_by = :by, screened_at = :at, reason = :reason, published_at = :published,
                       ended_at = :ended
                 where no = :no and state = 'SUBMITTED'
                """)
            .param("next", next.name())
            .param("by", given.by().value())
            .param("at", Timestamp.from(given.at()))
            .param("reason", given.reason())
            .param("published", published ? Timestamp.from(given.at()) : null)
            .param("ended", published ? null : Timestamp.from(given.at()))
            .param("no", before.no().value())
            .update());
  }

  private static void require(int changed) {
    if (changed == 0) {
      throw Rejection.of("need.not-now");
    }
  }
}
