package gongzhi.territory;

import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codes as lists write them: of a public system, or of a district that numbers its own ground. */
final class OwnCodes {

  private static final String OWN = "local";
  private static final int DISTRICT_DIGITS = 6;
  private static final int PUBLIC_DIGITS = 12;
  private static final Pattern WITH_DISTRICT = Pattern.compile("(\\d{6}):(.+)");

  private OwnCodes() {}

  /** The system of the district with this public code; the general one where it has none. */
  static String system(String district) {
    return district.matches("\\d{6,}") ? OWN + "-" + district.substring(0, DISTRICT_DIGITS) : OWN;
  }

  static boolean isOwn(String system) {
    return system.startsWith(OWN);
  }

  static Optional<Area> find(AreaSnapshot now, String code, Level level) {
    Matcher full = WITH_DISTRICT.matcher(code);
    if (full.matches()) {
      return Optional.ofNullable(now.byCode(system(full.group(1)), full.group(2), level));
    }
    String whole =
        code.matches("\\d{2,11}") ? code + "0".repeat(PUBLIC_DIGITS - code.length()) : code;
    return Stream.of("nbs", "mca")
        .map(system -> now.byCode(system, system.equals("nbs") ? whole : code, level))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> ofOneDistrict(now, code, level));
  }

  private static Optional<Area> ofOneDistrict(AreaSnapshot now, String code, Level level) {
    List<Area> found =
        now.ownSystems().stream()
            .map(system -> now.byCode(system, code, level))
            .filter(Objects::nonNull)
            .limit(2)
            .toList();
    if (found.size() > 1) {
      throw Rejection.invalid("territory.code-of-several", code);
    }
    return found.stream().findFirst();
  }
}
