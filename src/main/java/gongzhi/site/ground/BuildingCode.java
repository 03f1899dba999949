package gongzhi.site.ground;

import gongzhi.territory.AreaId;
import java.util.Optional;

/**
 * What the code on a building, a grid or a neighbourhood says: its area, with a check digit against
 * misprints (GB/T 17710, MOD 11-2).
 */
public final class BuildingCode {

  private static final int MODULUS = 11;
  private static final int TEN = 10;

  private BuildingCode() {}

  /** The digits that stand for this area behind {@code /q/}. */
  public static String of(AreaId area) {
    return area.value() + String.valueOf(check(area.value()));
  }

  /** The area; empty for a code that cannot be right. */
  public static Optional<AreaId> read(String code) {
    if (!code.matches("[0-9]{1,17}[0-9X]")) {
      return Optional.empty();
    }
    long id = Long.parseLong(code.substring(0, code.length() - 1));
    return check(id) == code.charAt(code.length() - 1) && id > 0
        ? Optional.of(new AreaId(id))
        : Optional.empty();
  }

  private static char check(long id) {
    int sum = 0;
    for (char digit : String.valueOf(id).toCharArray()) {
      sum = (sum + (digit - '0')) * 2 % MODULUS;
    }
    int check = (MODULUS + 1 - sum) % MODULUS;
    return check == TEN ? 'X' : (char) ('0' + check);
  }
}
