package gongzhi.cases.web.register;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.register.LineKey;
import gongzhi.cases.register.Standing;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the register, as an address says it.
 *
 * @param place code of a place; empty for that of the area, or the one this browser looks at
 * @param area a district, subdistrict or community; anything smaller stands for its community
 * @param category two letters of a kind of matter; empty for all
 * @param kind what the reporter wanted, in small letters; empty for all
 * @param status a {@link Standing} in small letters; empty for all
 * @param month of the report, {@code 2026-11}; empty for all
 * @param q words of the title
 * @param after where the page before ended; empty for the first
 */
record RegisterForm(
    @Nullable String place,
    @Nullable Long area,
    @Nullable String category,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String month,
    @Nullable String q,
    @Nullable String after) {

  RegisterForm {
    place = Objects.requireNonNullElse(place, "");
    category = Objects.requireNonNullElse(category, "");
    kind = Objects.requireNonNullElse(kind, "");
    status = Objects.requireNonNullElse(status, "");
    month = Objects.requireNonNullElse(month, "");
    q = Objects.requireNonNullElse(q, "").strip();
    after = Objects.requireNonNullElse(after, "");
  }

  @Override
  public String place() {
    return Objects.requireNonNull(place);
  }

  @Override
  public String category() {
    return Objects.requireNonNull(category);
  }

  @Override
  public String kind() {
    return Objects.requireNonNull(kind);
  }

  @Override
  public String status() {
    return Objects.requireNonNull(status);
  }

  @Override
  public String month() {
    return Objects.requireNonNull(month);
  }

  @Override
  public String q() {
    return Objects.requireNonNull(q);
  }

  Standing standing() {
    return status().isEmpty()
        ? Standing.ANY
        : Arrays.stream(Standing.values())
            .filter(one -> word(one).equals(status()))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("register.no-such-status"));
  }

  static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  @Nullable MatterKind ofKind() {
    return kind().isEmpty()
        ? null
        : Arrays.stream(MatterKind.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind()))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("kinds.no-such-kind"));
  }

  @Nullable YearMonth ofMonth() {
    return month().isEmpty() ? null : monthOf(month());
  }

  /** A month as addresses write it, of our time. */
  static YearMonth monthOf(String written) {
    try {
      YearMonth month = YearMonth.parse(written);
      if (month.getYear() >= 2000 && month.getYear() <= 2999) {
        return month;
      }
    } catch (DateTimeException _) {
      // said below
    }
    throw Rejection.invalid("register.no-such-month");
  }

  @Nullable LineKey key() {
    String written = Objects.requireNonNull(after);
    return written.isEmpty() ? null : LineKey.parse(written);
  }

  boolean isFirstPage() {
    return Objects.requireNonNull(after).isEmpty();
  }

  boolean narrows() {
    return !(category() + kind() + status() + month() + q()).isEmpty();
  }

  RegisterForm withStatus(Standing other) {
    return new RegisterForm(place, area, category, kind, word(other), month, q, "");
  }

  RegisterForm withAfter(String other) {
    return new RegisterForm(place, area, category, kind, status, month, q, other);
  }

  /** The same about this area. */
  RegisterForm on(Area ground) {
    return new RegisterForm("", ground.id().value(), category, kind, status, month, q, after);
  }

  /** The same ground without anything that narrows. */
  RegisterForm cleared() {
    return new RegisterForm(place, area, "", "", "", "", "", "");
  }

  /** The same ground and kind of matter, whatever its standing, month and words. */
  RegisterForm lasting() {
    return new RegisterForm(place, area, category, kind, "", "", "", "");
  }

  /** The address of this list at one of its doors. */
  String at(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "place", place());
    add(address, "area", area == null ? "" : String.valueOf(area));
    add(address, "category", category());
    add(address, "kind", kind());
    add(address, "status", status());
    add(address, "month", month());
    add(address, "q", q());
    add(address, "after", Objects.requireNonNull(after));
    return address.encode().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }
}
