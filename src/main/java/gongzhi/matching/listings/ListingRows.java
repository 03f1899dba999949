package gongzhi.matching.listings;

import gongzhi.matching.listings.Listing.Poster;
import gongzhi.matching.listings.Listing.Progress;
import gongzhi.matching.listings.NewListing.Terms;
import gongzhi.matching.listings.NewListing.Ways;
import gongzhi.matching.listings.NewListing.What;
import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes listings of rows. */
final class ListingRows {

  private ListingRows() {}

  static Listing listing(ResultSet row, int number) throws SQLException {
    long unit = row.getLong("unit_id");
    return new Listing(
        new ListingNo(row.getString("no")),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        new What(
            ListingKind.valueOf(row.getString("kind")),
            ResourceKind.valueOf(row.getString("resource_kind")),
            tags(row.getArray("tags")),
            row.getString("title"),
            row.getString("words")),
        new Terms(
            row.getInt("amount"),
            row.getString("measure"),
            row.getObject("from_on", LocalDate.class),
            row.getObject("to_on", LocalDate.class)),
        new Ways(row.getBoolean("wish"), row.getBoolean("lent")),
        new Poster(
            Side.valueOf(row.getString("side")),
            unit == 0 ? null : new PartyId(unit),
            row.getBoolean("on_paper")),
        ListingState.valueOf(row.getString("state")),
        new Progress(row.getInt("taken"), row.getInt("done")),
        row.getBoolean("mine"),
        row.getTimestamp("posted_at").toInstant(),
        screening(row),
        instant(row, "published_at"));
  }

  private static Set<CommonTag> tags(Array names) throws SQLException {
    return Arrays.stream((Object[]) names.getArray())
        .map(name -> CommonTag.valueOf(String.valueOf(name)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Listing.@Nullable Screening screening(ResultSet row) throws SQLException {
    Instant at = instant(row, "screened_at");
    return at == null
        ? null
        : new Listing.Screening(
            new PartyId(row.getLong("screened_by")), at, row.getString("reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
