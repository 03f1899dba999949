package gongzhi.cases.path;

import gongzhi.shared.Rejection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public number of a case, such as {@code YH-2611-00317}: place, year and month of the report,
 * serial in that month.
 */
public record CaseNo(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2,4}-[0-9]{4}-[0-9]{5,9}");

  public CaseNo {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("case.no-such-number");
    }
  }

  /** Reads a number from an address or a search box. */
  public static CaseNo of(String value) {
    return new CaseNo(value);
  }

  /** Reads what somebody typed; empty for what is no number. */
  public static Optional<CaseNo> read(String typed) {
    String number = typed.strip().toUpperCase(Locale.ROOT);
    return FORM.matcher(number).matches() ? Optional.of(new CaseNo(number)) : Optional.empty();
  }

  /** Under what subject the public log keeps the record of this case. */
  public String subject() {
    return "case:" + value;
  }

  /** Makes the number of a new case: prefix of the place, month as yyyyMM, place in the month. */
  public static CaseNo of(String prefix, String month, int serial) {
    return new CaseNo("%s-%s-%05d".formatted(prefix, month, serial));
  }

  @Override
  public String toString() {
    return value;
  }
}
