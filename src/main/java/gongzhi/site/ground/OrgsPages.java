package gongzhi.site.ground;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles.PartyTier;
import gongzhi.parties.Viewer;
import gongzhi.parties.bodies.MemberCounts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the tree of Party organisations as the place's axis ties it to the ground. */
@Component
class OrgsPages {

  static final String ADDRESS = "/desk/orgs?in=";

  private final Ground ground;
  private final Areas areas;
  private final Posts posts;
  private final AreaLines lines;
  private final OrgLines orgs;
  private final MemberCounts members;

  OrgsPages(
      Ground ground,
      Areas areas,
      Posts posts,
      AreaLines lines,
      OrgLines orgs,
      MemberCounts members) {
    this.ground = ground;
    this.areas = areas;
    this.posts = posts;
    this.lines = lines;
    this.orgs = orgs;
    this.members = members;
  }

  OrgsPage page(Viewer viewer, Area area, @Nullable Long after, TimeWords times) {
    List<PartyTier> axis = posts.roles(areas.place(area)).partyAxis();
    Optional<PartyTier> next = next(axis, area);
    List<Area> found = next.map(tier -> under(area, tier, after)).orElse(List.of());
    List<Area> shown = found.stream().limit(Slice.SIZE).toList();
    List<OrgLines.Spot> above = above(axis, area);
    List<OrgLines.Spot> below =
        next.stream()
            .flatMap(tier -> shown.stream().map(one -> new OrgLines.Spot(tier, one)))
            .toList();
    boolean counts = viewer.may(Permission.POST_PROPOSE, area.path());
    Map<PartyId, Long> numbers = counts ? count(above, below) : Map.of();
    return new OrgsPage(
        area.name(),
        lines.way(area, ground.of(viewer), ADDRESS),
        orgs.of(above, numbers, false, times),
        next.map(tier -> times.words().of(tier.title())).orElse(""),
        sums(axis, area, times.words()),
        orgs.of(below, numbers, next.isPresent() && !isLast(axis, next.get()), times),
        paging(area, after, found, shown, times.words()),
        counts,
        MemberCounts.FEWEST);
  }

  private static Optional<PartyTier> next(List<PartyTier> axis, Area area) {
    return axis.stream().filter(tier -> tier.level().isBelow(area.level())).findFirst();
  }

  private static boolean isLast(List<PartyTier> axis, PartyTier tier) {
    return axis.getLast().equals(tier);
  }

  private List<Area> under(Area area, PartyTier tier, @Nullable Long after) {
    AreaId from = after == null ? null : new AreaId(after);
    return areas.descendants(area, tier.level(), from, Slice.SIZE + 1);
  }

  /** The organisations of the area itself and of whatever it lies in, from the top. */
  private List<OrgLines.Spot> above(List<PartyTier> axis, Area area) {
    List<OrgLines.Spot> spots = new ArrayList<>();
    for (PartyTier tier : axis) {
      areas.ancestor(area, tier.level()).ifPresent(on -> spots.add(new OrgLines.Spot(tier, on)));
    }
    return spots;
  }

  private Map<PartyId, Long> count(List<OrgLines.Spot> above, List<OrgLines.Spot> below) {
    List<Organisation> asked =
        Stream.concat(above.stream(), below.stream())
            .flatMap(spot -> posts.basedAt(spot.tier().key(), spot.area().id()).stream())
            .toList();
    return members.of(asked);
  }

  private List<String> sums(List<PartyTier> axis, Area area, Words words) {
    Map<String, Long> byKind =
        posts.basedIn(area).stream()
            .collect(Collectors.groupingBy(Organisation::kind, Collectors.counting()));
    return axis.stream()
        .filter(tier -> tier.level().isBelow(area.level()))
        .map(
            tier ->
                words.of(
                    "orgs.sum",
                    words.of(tier.title()),
                    Objects.requireNonNullElse(byKind.get(tier.key()), 0L)))
        .toList();
  }

  private static Paging paging(
      Area area, @Nullable Long after, List<Area> found, List<Area> shown, Words words) {
    String address = ADDRESS + area.id();
    return new Paging(
        after == null ? "" : address,
        found.size() > shown.size() ? address + "&after=" + shown.getLast().id() : "",
        words.of("ground.shown", shown.size()));
  }
}
