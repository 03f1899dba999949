package gongzhi.matching.listings;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/** The public number of a listing (供需编号): N-2026-000012. */
public record ListingNo(String value) {

  /** As an address has it. */
  public static final String IN_ADDRESS = "{no:N-[0-9]{4}-[0-9]{6}}";

  private static final Pattern FORM = Pattern.compile("N-[0-9]{4}-[0-9]{6}");

  public ListingNo {
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("need.no-such-listing");
    }
  }

  static ListingNo of(int year, long number) {
    return new ListingNo("N-%04d-%06d".formatted(year, number));
  }

  /** Under what subject the public log keeps the record. */
  public String subject() {
    return "listing:" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
