package gongzhi.territory;

import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import gongzhi.territory.calendar.OfficeHours;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code places/<code>/place.yaml} says about a place: which district it is, how its case
 * numbers begin, what its levels are called and when its offices work.
 *
 * @param district six-digit division code (GB/T 2260) of the district
 * @param prefix two to four capital letters that begin every receipt number of the place
 * @param centre where a map of the place opens, WGS-84
 * @param levels names of the levels people speak of here, such as 镇 for a subdistrict
 * @param officeHours in the form {@code 08:30-12:00,14:00-17:30}
 */
public record PlaceDefinition(
    String code,
    Title name,
    String district,
    String prefix,
    LngLat centre,
    Map<Level, Title> levels,
    String officeHours) {

  private static final Pattern DISTRICT = Pattern.compile("\\d{6}");
  private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");

  public PlaceDefinition {
    if (!DISTRICT.matcher(district).matches()) {
      throw new IllegalArgumentException("district is a division code of six digits");
    }
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("prefix is two to four capital letters");
    }
    levels = Map.copyOf(levels);
    requireHours(officeHours);
  }

  private static void requireHours(String written) {
    try {
      OfficeHours.parse(written);
    } catch (Rejection e) {
      throw new IllegalArgumentException(
          "office-hours are written like 08:30-12:00,14:00-17:30", e);
    }
  }

  /** The hours its offices keep on a working day. */
  public OfficeHours hours() {
    return OfficeHours.parse(officeHours);
  }
}
