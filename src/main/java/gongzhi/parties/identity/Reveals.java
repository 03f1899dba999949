package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking at names and phones in clear. The database hands the sealed field out only together with
 * the line that says who looked and why; the person concerned reads that line.
 */
@Component
public class Reveals {

  private final JdbcClient db;
  private final FieldCipher cipher;
  private final InstantSource clock;

  Reveals(JdbcClient db, FieldCipher cipher, InstantSource clock) {
    this.db = db;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** The field in clear; needs the permission in the area of the matter and a fresh login. */
  @Transactional
  public String open(Viewer viewer, PartyId whom, Field field, Need need) {
    Instant now = clock.instant();
    viewer.require(Permission.IDENTITY_REVEAL, need.areaPath());
    viewer.requireFresh(now);
    byte[] sealed =
        db.sql("select parties.open_field(:whom, :field, :reason, :matter, :ground, :unit, :now)")
            .param("whom", whom.value())
            .param("field", field.name())
            .param("reason", need.reason())
            .param("matter", need.matter())
            .param("ground", need.areaPath())
            .param("unit", need.unit() == null ? 0 : need.unit().value())
            .param("now", Timestamp.from(now))
            .query(byte[].class)
            .optional()
            .orElseThrow(() -> Rejection.notFound("reveal.nothing-there"));
    return cipher.open(sealed, field.placeOf(whom));
  }

  /** Who looked at this person's data, newest first, at most 50 lines older than the given one. */
  @Transactional(readOnly = true)
  public List<Reveal> looksAt(PartyId person, long before) {
    return db.sql(
            """
            select r.id, p.label as by, r.field, r.reason, r.matter, r.at
              from parties.reveal r
              join parties.party p on p.id = r.by_id
             where r.party_id = :person and r.id < :before
             order by r.id desc
             limit 50
            """)
        .param("person", person.value())
        .param("before", before)
        .query(Reveal.class)
        .list();
  }
}
