package gongzhi.parties.demo;

import gongzhi.parties.Roles.PartyTier;
import gongzhi.parties.Roles.Unit;
import gongzhi.territory.Area;

/** What an organisation of a kind is called in an area: 砂子塘社区 and 社区居民委员会 give 砂子塘社区居民委员会. */
final class BodyNames {

  private BodyNames() {}

  static String of(Unit unit, Area area) {
    String ground = ground(area);
    String title = unit.zh().replaceAll("[(（].*[)）]", "");
    if (title.startsWith("街道") && !ground.endsWith("街道")) {
      return ground + "人民政府";
    }
    return ground + title.substring(overlap(ground, title));
  }

  /** A Party organisation: only a street has a working committee, a town has a committee. */
  static String of(PartyTier tier, Area area) {
    String ground = ground(area);
    return ground + (ground.endsWith("街道") ? tier.ending() : tier.ending().replace("党工委", "党委"));
  }

  /** The name of the ground without the name of its committee. */
  static String ground(Area area) {
    return area.name().replaceFirst("(居委会|居民委员会|村委会|村民委员会|办事处)$", "");
  }

  /** How much of the beginning of the title the ground ends with already. */
  private static int overlap(String ground, String title) {
    int length = Math.min(ground.length(), title.length());
    while (!ground.endsWith(title.substring(0, length))) {
      length--;
    }
    return length;
  }
}
