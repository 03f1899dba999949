package gongzhi.cases.hotline;

import gongzhi.cases.Report;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of the hotline (热线工单).
 *
 * @param line its place in the file, the head being the first
 * @param no the hotline's own number; each becomes one case
 * @param area code of the area it lies in
 * @param kind one of the five kinds, in Chinese or English; empty lets the category decide
 * @param phone of the caller; empty for somebody anonymous
 */
record WorkOrder(
    long line,
    String no,
    String words,
    String area,
    String address,
    String category,
    String kind,
    String phone,
    String name,
    boolean urgent,
    String saidAt) {

  /** Days of the last year whose orders still come. */
  private static final int STILL_TAKEN = 31;

  private static final Map<String, MatterKind> KINDS =
      Map.of(
          "咨询", MatterKind.CONSULT,
          "求助", MatterKind.HELP,
          "投诉", MatterKind.COMPLAINT,
          "举报", MatterKind.REPORT,
          "建议", MatterKind.SUGGESTION);

  /** Refuses what cannot become a case, by the cell that is wrong. */
  Report report(Areas areas, Area ground) {
    if (!no.matches("[A-Za-z0-9_-]{1,40}")) {
      throw Rejection.invalid("hotline.number");
    }
    return new Report(
        Channel.HOTLINE,
        words,
        List.of(),
        null,
        areaId(areas, ground),
        address,
        category.isEmpty() ? null : category,
        urgent,
        false,
        false,
        kindOf(),
        new Report.Origin("hotline", no, saidAt));
  }

  /**
   * Refuses an order of a past year: it is old, or its year is mistyped. What came in December is
   * still taken in January; a day that cannot be read is refused later, by its cell.
   */
  void requireOfLate(Instant now) {
    ZonedDateTime oldest = now.atZone(WorkingCalendar.ZONE).minusDays(STILL_TAKEN);
    String year = saidAt.strip().length() < 4 ? "" : saidAt.strip().substring(0, 4);
    if (year.matches("[0-9]{4}") && Integer.parseInt(year) < oldest.getYear()) {
      throw Rejection.invalid("hotline.past-year", year);
    }
  }

  /** Stands for what the line says, so that another line under the same number is found out. */
  String hash() {
    String all = String.join("\n", words, area, address, category, kind, phone, name, saidAt);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  /** A code may stand at two levels; an order lies in the lower one, on the importer's ground. */
  private AreaId areaId(Areas areas, Area ground) {
    if (area.isEmpty()) {
      return ground.id();
    }
    return List.of(Level.values()).reversed().stream()
        .flatMap(level -> areas.coded(area, level).stream())
        .filter(found -> found.path().startsWith(ground.path()))
        .findFirst()
        .map(Area::id)
        .orElseThrow(() -> Rejection.invalid("hotline.area", area));
  }

  private @Nullable MatterKind kindOf() {
    if (kind.isEmpty()) {
      return null;
    }
    return KINDS.entrySet().stream()
        .filter(one -> one.getKey().equals(kind) || one.getValue().name().equalsIgnoreCase(kind))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("hotline.kind", kind));
  }

  /** Whether a cell says yes, in either language. */
  static boolean yes(String cell) {
    return Arrays.asList("是", "急", "紧急", "特急", "1", "yes", "true").contains(cell.strip());
  }
}
