package gongzhi.cases.path;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * Where the trouble is.
 *
 * @param place code of the place pack, such as {@code yuhua}
 * @param area the deepest area that is known
 * @param path territory path of that area, which rights are checked against
 * @param community the community above the area, or the area itself where it lies higher
 * @param address in words, for those who must go there
 * @param point WGS-84; null when the reporter chose from a list
 * @param disputed who published the sheet that the report disputes; null for any other report
 */
public record Whereabouts(
    String place,
    AreaId area,
    String path,
    AreaId community,
    String address,
    @Nullable LngLat point,
    @Nullable Publisher disputed) {

  /** The same case, owned by this person instead: the act that moved it goes on. */
  public static Case keptAbove(Case found, PartyId owner) {
    return new Case(
        found.id(),
        found.no(),
        found.ruleVersion(),
        found.reporter(),
        found.matter(),
        found.where(),
        found.status(),
        found.duty().takenBy(owner),
        found.helpers(),
        found.course(),
        found.version(),
        found.lastLeaf());
  }

  /** Path of what lies directly above the community; whoever holds a post there stands above it. */
  public String aboveCommunity() {
    return above(path, community.value());
  }

  /** The same for a path and the id of its community. */
  public static String above(String path, long community) {
    return path.substring(0, path.indexOf("/" + community + "/") + 1);
  }

  /** The case at the desk of another level, which studies it; where it lies stays. */
  public static Case atDesk(Case found, Duty next) {
    CaseStatus studied = CaseStatus.DELIBERATING;
    CaseStatus status = found.status() == studied ? studied : found.status().onward(studied);
    return found.next(found.matter(), status, next, found.helpers(), found.course());
  }

  /** The same with another owner, in all other ways as it stood. */
  public static Case passed(Case found, PartyId owner) {
    return found.next(
        found.matter(),
        found.status(),
        found.duty().takenBy(owner),
        found.helpers(),
        found.course());
  }

  /**
   * A case that was handled as one with another which ended without being done: on its own path
   * again.
   */
  public static Case separated(Case found, Duty next) {
    if (found.status() != CaseStatus.MERGED) {
      throw Rejection.of("case.cannot-move", found.status(), CaseStatus.DELIBERATING);
    }
    CaseStatus status = found.matter().afterAppeal();
    return found.next(found.matter(), status, next, found.helpers(), found.course().separated());
  }

  /** The case on ground that was redrawn: here now, with whoever answers for it there. */
  public static Case redrawn(Case found, Whereabouts now, PartyId owner) {
    if (!found.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    return new Case(
        found.id(),
        found.no(),
        found.ruleVersion(),
        found.reporter(),
        found.matter(),
        now,
        found.status(),
        found.duty().takenBy(owner),
        found.helpers(),
        found.course(),
        found.version() + 1,
        found.lastLeaf());
  }
}
