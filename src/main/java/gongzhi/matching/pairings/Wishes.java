package gongzhi.matching.pairings;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingStore;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.FieldCipher;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What only whoever makes a wish come true reads (微心愿): who it is, what exactly, and where to bring
 * it. It is kept sealed, and the database hands it out only together with the line that says who
 * read it; the wisher reads that line.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Wishes {

  private final JdbcClient db;
  private final FieldCipher cipher;
  private final InstantSource clock;

  Wishes(JdbcClient db, FieldCipher cipher, InstantSource clock) {
    this.db = db;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** When it was read, by the side of which claim. */
  public record Look(long pairing, Instant at) {}

  /** In clear, for the one whose claim was accepted and runs. */
  public String open(Viewer by, ListingNo no, long pairing) {
    by.party();
    byte[] sealed =
        db.sql("select matching.open_wish(:no, :pairing, :now)")
            .param("no", no.value())
            .param("pairing", pairing)
            .param("now", Timestamp.from(clock.instant()))
            .query(byte[].class)
            .optional()
            .orElseThrow(() -> Rejection.forbidden("pairing.wish-is-not-for-you"));
    return cipher.open(sealed, ListingStore.placeOfWish(no));
  }

  /** Who read it, for whoever wished. */
  public List<Look> looks(Viewer by, Listing about) {
    if (!about.ways().wish() || !about.isOf(by)) {
      return List.of();
    }
    return db.sql(
            """
            select pairing_id as pairing, at from matching.wish_look where listing_no = :no order by id desc limit 50
            """)
        .param("no", about.no().value())
        .query(Look.class)
        .list();
  }
}
