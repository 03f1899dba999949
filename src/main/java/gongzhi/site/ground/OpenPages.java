package gongzhi.site.ground;

import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.OpenPage.Count;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the public profile of a place: counted from its areas and organisations, never typed in.
 */
@Component
class OpenPages {

  private static final List<Level> COUNTED =
      List.of(Level.NEIGHBOURHOOD, Level.GRID, Level.BUILDING);

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final Ground ground;
  private final AreaLines lines;

  OpenPages(Places places, Areas areas, Posts posts, Ground ground, AreaLines lines) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.ground = ground;
    this.lines = lines;
  }

  OpenPage of(String wanted, @Nullable Long after, TimeWords times) {
    PlaceDefinition place = wanted.isEmpty() ? places.all().iterator().next() : places.get(wanted);
    Area district = district(place);
    Words words = times.words();
    Slice slice = Slice.of(areas.children(district.id()), after, "/open?place=" + place.code());
    return new OpenPage(
        words.of(place.name()),
        PlaceTabs.of(places, place, "/open", words),
        Stream.concat(units(district, words), grounds(place, district, words)).toList(),
        bodies(place, district, words),
        lines.of(slice.shown(), AreaCards.ADDRESS, times),
        slice.paging(words),
        AreaCards.ADDRESS + district.id(),
        "/open/standards?place=" + place.code(),
        "/echo?place=" + place.code(),
        "/open/cases?place=" + place.code(),
        "/open/sessions?place=" + place.code(),
        "/open/deeds?place=" + place.code());
  }

  private Area district(PlaceDefinition place) {
    return areas
        .district(place.code())
        .orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
  }

  /** Streets, towns, parks; communities and villages with their share of both. */
  private Stream<Count> units(Area district, Words words) {
    Map<UnitType, Long> counted =
        below(district, List.of(Level.SUBDISTRICT, Level.COMMUNITY)).stream()
            .flatMap(area -> UnitType.of(area).stream())
            .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
    long committees =
        counted.getOrDefault(UnitType.RESIDENTS_COMMITTEE, 0L)
            + counted.getOrDefault(UnitType.VILLAGE_COMMITTEE, 0L);
    return counted.entrySet().stream()
        .map(
            each ->
                new Count(
                    words.of(each.getKey()),
                    words.of("open.number", each.getValue()),
                    isCommittee(each.getKey()) ? share(each.getValue(), committees, words) : ""));
  }

  private static boolean isCommittee(UnitType type) {
    return type == UnitType.RESIDENTS_COMMITTEE || type == UnitType.VILLAGE_COMMITTEE;
  }

  /** In tenths of a percent, rounded half up, with what it is a share of. */
  private static String share(long part, long whole, Words words) {
    long tenths = (part * 1000 + whole / 2) / whole;
    return words.of("open.share", part, whole, "%d.%d".formatted(tenths / 10, tenths % 10));
  }

  private Stream<Count> grounds(PlaceDefinition place, Area district, Words words) {
    return COUNTED.stream()
        .map(
            level ->
                new Count(
                    ground.level(place.code(), level, words),
                    words.of("open.number", (long) below(district, List.of(level)).size()),
                    ""));
  }

  private List<Count> bodies(PlaceDefinition place, Area district, Words words) {
    Map<String, Long> counted =
        posts.basedIn(district).stream()
            .collect(Collectors.groupingBy(Organisation::kind, Collectors.counting()));
    List<Count> all = new ArrayList<>();
    new TreeMap<>(posts.roles(place.code()).organisations())
        .forEach((kind, unit) -> count(kind, unit, counted, words, all));
    return all;
  }

  private static void count(
      String kind, Roles.Unit unit, Map<String, Long> counted, Words words, List<Count> all) {
    long number = counted.getOrDefault(kind, 0L);
    boolean tells = unit.level().isBelow(Level.SUBDISTRICT) && number > 0;
    if (tells) {
      all.add(new Count(words.of(unit.title()), words.of("open.number", number), ""));
    }
  }

  private List<Area> below(Area district, List<Level> levels) {
    List<Area> found = new ArrayList<>();
    collect(district, levels, found);
    return found;
  }

  private void collect(Area area, List<Level> levels, List<Area> found) {
    Level deepest = levels.getLast();
    for (Area child : areas.children(area.id())) {
      if (levels.contains(child.level())) {
        found.add(child);
      }
      if (child.level().isAbove(deepest)) {
        collect(child, levels, found);
      }
    }
  }
}
