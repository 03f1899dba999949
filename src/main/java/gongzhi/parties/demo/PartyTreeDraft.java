package gongzhi.parties.demo;

import gongzhi.parties.Roles.PartyTier;
import gongzhi.territory.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Party organisations tied to the ground as the place's axis says, each below the one of the
 * nearest area above and with its secretary or leader as member.
 */
final class PartyTreeDraft {

  private final List<PartyTier> axis;
  private final Draft draft;
  private final PlaceDraft place;
  private final Map<Area, Integer> bodies = new HashMap<>();

  PartyTreeDraft(List<PartyTier> axis, Draft draft, PlaceDraft place) {
    this.axis = axis;
    this.draft = draft;
    this.place = place;
  }

  void fill(Area area, List<Area> upward) {
    axis.stream()
        .filter(tier -> tier.level() == area.level())
        .findFirst()
        .ifPresent(tier -> add(tier, area, upward));
  }

  private void add(PartyTier tier, Area area, List<Area> upward) {
    Integer above = nearest(upward);
    Integer known = place.body(tier.key(), area);
    int body =
        known == null ? draft.body(tier.key(), BodyNames.of(tier, area), area, above) : known;
    draft.bodies.set(body, draft.bodies.get(body).below(above));
    bodies.put(area, body);
    Integer leader = place.holder(tier.ledBy(), area);
    if (leader != null) {
      draft.members.add(new Draft.Member(leader, body));
    }
  }

  private @Nullable Integer nearest(List<Area> upward) {
    return upward.stream().map(bodies::get).filter(found -> found != null).findFirst().orElse(null);
  }
}
