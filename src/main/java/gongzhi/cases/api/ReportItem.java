package gongzhi.cases.api;

import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.work.IdempotencyKey;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One report as a program sends it.
 *
 * @param key chosen by the sender, the same on every retry
 * @param lng with {@code lat}: where; may be left out where {@code area} is given
 * @param crs system of the point: wgs84, which is also meant where it is left out; gcj02 as public
 *     maps of China show it; bd09 as Baidu does
 * @param area id of an area, which wins over the point
 * @param areaCode its code in place of the id: of its division, or the place's own
 * @param kind what is wanted with it; left out lets the category decide
 * @param source name of the list it comes from; left out for a new report
 * @param sourceId its name in that list
 * @param saidAt when it was said, as written there
 */
record ReportItem(
    @Nullable String key,
    @Nullable String words,
    @Nullable Double lng,
    @Nullable Double lat,
    @Nullable String crs,
    @Nullable Long area,
    @Nullable String areaCode,
    @Nullable String address,
    @Nullable String category,
    @Nullable Boolean danger,
    @Nullable MatterKind kind,
    @Nullable String source,
    @Nullable String sourceId,
    @Nullable String saidAt) {

  private static final int ORIGIN_MAX = 100;

  /** The report, or a refusal of what no report can be. */
  Report report(Areas areas) {
    requireStorable();
    return new Report(
        Channel.IMPORT,
        Objects.requireNonNullElse(words, ""),
        List.of(),
        point(),
        areaIn(areas),
        Objects.requireNonNullElse(address, ""),
        category,
        Boolean.TRUE.equals(danger),
        false,
        false,
        kind,
        origin());
  }

  /** Sent by this member of staff, under the key of the item; the reporter has no account here. */
  Submitter submitter(Viewer sender) {
    return new Submitter(
        null,
        sender.party(),
        "party:" + sender.party().value(),
        IdempotencyKey.of(key).value(),
        hash());
  }

  /** A code may stand at two levels; a report lies in the lower one. */
  private @Nullable AreaId areaIn(Areas areas) {
    if (areaCode == null) {
      return area == null ? null : new AreaId(area);
    }
    if (area != null) {
      throw Rejection.invalid("report.area-twice");
    }
    return List.of(Level.values()).reversed().stream()
        .flatMap(level -> areas.coded(areaCode, level).stream())
        .findFirst()
        .map(Area::id)
        .orElseThrow(() -> Rejection.invalid("report.no-such-area-code", areaCode));
  }

  private @Nullable LngLat point() {
    if ((lng == null) != (lat == null)) {
      throw Rejection.invalid("report.half-a-point");
    }
    if (lng == null || lat == null) {
      return null;
    }
    return switch (Objects.requireNonNullElse(crs, "wgs84").toLowerCase(Locale.ROOT)) {
      case "wgs84" -> new LngLat(lng, lat);
      case "gcj02" -> new LngLat.Gcj02(lng, lat).toWgs84();
      case "bd09" -> new LngLat.Bd09(lng, lat).toWgs84();
      default -> throw Rejection.invalid("report.crs-unknown");
    };
  }

  private Report.@Nullable Origin origin() {
    if (source == null) {
      return null;
    }
    return new Report.Origin(
        source, Objects.requireNonNullElse(sourceId, ""), Objects.requireNonNullElse(saidAt, ""));
  }

  /** JSON can spell characters that no database keeps, and halves of characters. */
  private void requireStorable() {
    for (String text :
        new @Nullable String[] {
          words, crs, areaCode, address, category, source, sourceId, saidAt
        }) {
      if (text != null
          && (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
        throw Rejection.invalid("request.unreadable");
      }
    }
    for (String text : new @Nullable String[] {source, sourceId, saidAt}) {
      if (text != null && text.length() > ORIGIN_MAX) {
        throw Rejection.invalid("report.origin-too-long", ORIGIN_MAX);
      }
    }
  }

  private String hash() {
    try {
      byte[] all = toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
