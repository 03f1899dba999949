package gongzhi.matching.pairings;

import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.Side;
import gongzhi.matching.pairings.Pairing.Marks;
import gongzhi.matching.pairings.Pairing.Part;
import gongzhi.matching.pairings.Pairing.Partner;
import gongzhi.matching.pairings.Pairing.Said;
import gongzhi.parties.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes claims and orders of rows. */
final class PairingRows {

  private PairingRows() {}

  static Pairing pairing(ResultSet row, int number) throws SQLException {
    long unit = row.getLong("unit_id");
    return new Pairing(
        row.getLong("id"),
        new ListingNo(row.getString("listing_no")),
        PairingKind.valueOf(row.getString("kind")),
        new Part(
            row.getInt("amount"),
            row.getObject("from_on", LocalDate.class),
            row.getObject("to_on", LocalDate.class)),
        new Partner(Side.valueOf(row.getString("side")), unit == 0 ? null : new PartyId(unit)),
        PairingState.valueOf(row.getString("state")),
        new Said(
            row.getString("words"),
            row.getString("reason"),
            row.getObject("rating", Integer.class),
            row.getString("thanks"),
            row.getString("note")),
        new Marks(
            row.getTimestamp("offered_at").toInstant(),
            instant(row, "answered_at"),
            instant(row, "partner_said_at"),
            instant(row, "host_said_at"),
            instant(row, "ended_at")),
        row.getBoolean("mine"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
