package gongzhi.parties.demo;

import gongzhi.parties.Roles.PartyTier;
import gongzhi.parties.Roles.Unit;
import gongzhi.territory.Area;

/**
 * What an organisation of a kind is called in an area: 砂子塘社区 and 社区居民委员会 give 砂子塘社区居民委员会. A place
 * that has streets and towns names both kinds of office at once; an organisation has one name.
 */
final class BodyNames {

  private BodyNames() {}

  static String of(Unit unit, Area area) {
    String ground = ground(area);
    if (unit.zh().contains("街道办事处") || unit.zh().contains("镇政府")) {
      return ground + office(ground);
    }
    String title = unit.zh().replaceAll("[(（].*[)）]", "");
    String own = ground.endsWith("村") ? ofVillage(title) : title;
    return ground + own.substring(overlap(ground, own));
  }

  /** A street has an office, a town or township a government, a park or a zone its management. */
  private static String office(String ground) {
    if (ground.endsWith("街道")) {
      return "办事处";
    }
    return ground.endsWith("镇") || ground.endsWith("乡") ? "人民政府" : "管理委员会";
  }

  private static String ofVillage(String title) {
    return title
        .replaceFirst("^社区居民委员会$", "村民委员会")
        .replaceFirst("^居务", "村务")
        .replaceFirst("^社区", "");
  }

  /** A Party organisation: only a street has a working committee, a town has a committee. */
  static String of(PartyTier tier, Area area) {
    String ground = ground(area);
    return ground + (ground.endsWith("街道") ? tier.ending() : tier.ending().replace("党工委", "党委"));
  }

  /** The name of the ground without the name of its committee. */
  static String ground(Area area) {
    return area.name().replaceFirst("(居委会|居民委员会|办事处)$", "").replaceFirst("村?(村委会|村民委员会)$", "村");
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
