package gongzhi.cases.offline;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What phones say about the time of what they send later (补传记录). Clocks of phones are wrong, so
 * what counts is the moment of receipt; the claim stands beside it with the skew of that clock.
 */
@Component
public class OfflineClaims {

  private final JdbcClient db;
  private final InstantSource clock;

  OfflineClaims(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Two readings of the same clock of a phone, in milliseconds since 1970.
   *
   * @param said when it was written down
   * @param sent when it was sent
   */
  public record Clock(long said, long sent) {

    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    /** Whether a person could have lived at both. */
    public boolean isSane() {
      return said > 0 && sent > 0 && said < LATEST && sent < LATEST;
    }
  }

  /** Notes the claim in the running transaction; the same key again changes nothing. */
  @Transactional
  public void note(PartyId by, String key, String address, Clock phone) {
    if (!phone.isSane()) {
      return;
    }
    Instant now = clock.instant();
    db.sql(
            """
            insert into cases.offline_claim (party_id, key, address, said_at, received_at, skew_millis)
            values (:party, :key, :address, :said, :now, :skew)
            on conflict do nothing
            """)
        .param("party", by.value())
        .param("key", key)
        .param("address", address.substring(0, Math.min(200, address.length())))
        .param("said", Timestamp.from(at(phone.said())))
        .param("now", Timestamp.from(now))
        .param("skew", Duration.between(now, at(phone.sent())).toMillis())
        .update();
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
