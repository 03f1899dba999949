package gongzhi.parties.demo;

import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Party organisations tied to the ground: working committee of the subdistrict, committee of the
 * community, branch of the grid, group of the building; each with its secretary or leader as
 * member.
 */
final class PartyTreeDraft {

  /** What the organisation of a level is and who leads it. */
  private record Tier(String kind, String title, String leader) {}

  private static final Map<Level, Tier> TIERS =
      Map.of(
          Level.SUBDISTRICT,
          new Tier("subdistrict_party_committee", "党工委", "subdistrict_secretary"),
          Level.COMMUNITY,
          new Tier("community_party_committee", "党委", "community_secretary"),
          Level.GRID,
          new Tier("grid_party_branch", "党支部", "grid_head"),
          Level.BUILDING,
          new Tier("building_party_group", "党小组", "building_head"));

  private final Draft draft;
  private final PlaceDraft place;
  private final Map<Area, Integer> bodies = new HashMap<>();

  PartyTreeDraft(Draft draft, PlaceDraft place) {
    this.draft = draft;
    this.place = place;
  }

  void fill(Area area, List<Area> upward) {
    Tier tier = TIERS.get(area.level());
    if (tier == null) {
      return;
    }
    String name = BodyNames.ground(area) + tier.title();
    int body = draft.body(tier.kind(), name, area, nearest(upward));
    bodies.put(area, body);
    Integer leader = place.holder(tier.leader(), area);
    if (leader != null) {
      draft.members.add(new Draft.Member(leader, body));
    }
  }

  private @Nullable Integer nearest(List<Area> upward) {
    return upward.stream().map(bodies::get).filter(found -> found != null).findFirst().orElse(null);
  }
}
