package gongzhi.site.ground;

import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.Qr;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the public card of an area. */
@Component
class AreaCards {

  static final String ADDRESS = "/open/areas/";

  /** Small enough that its name says where something is. */
  private static final Set<Level> HERE = Set.of(Level.NEIGHBOURHOOD, Level.GRID, Level.BUILDING);

  private final Ground ground;
  private final Areas areas;
  private final Posts posts;
  private final AreaLines lines;
  private final CardPeople people;
  private final CardBodies bodies;
  private final String site;

  AreaCards(
      Ground ground,
      Areas areas,
      Posts posts,
      AreaLines lines,
      CardPeople people,
      CardBodies bodies,
      @Value("${gongzhi.address}") String site) {
    this.ground = ground;
    this.areas = areas;
    this.posts = posts;
    this.lines = lines;
    this.people = people;
    this.bodies = bodies;
    this.site = site;
  }

  AreaCard of(Area area, @Nullable Long after, List<CardSection> more, TimeWords times) {
    String address = ADDRESS + area.id();
    List<Area> below =
        Stream.of(Area.GENERAL, Area.SPECIAL)
            .flatMap(kind -> areas.children(area.id(), kind).stream())
            .toList();
    Slice slice = Slice.of(below, after, address + "?of=parts");
    List<Area> top = areas.ancestor(area, Level.DISTRICT).stream().toList();
    boolean neighbourhood = area.level() == Level.NEIGHBOURHOOD;
    Roles.Neighbourhood kinds = posts.roles(areas.place(area)).neighbourhood();
    boolean scans = area.isGeneral() && HERE.contains(area.level());
    String begin = scans ? "/q/" + BuildingCode.of(area.id()) : "/report";
    return new AreaCard(
        area.name(),
        ground.level(area, times.words()),
        lines.way(area, top, ADDRESS),
        people.of(area, times),
        neighbourhood ? bodies.of(kinds.core(), area, times, true) : List.of(),
        neighbourhood ? bodies.of(kinds.others(), area, times, false) : List.of(),
        lines.of(slice.shown(), ADDRESS, times),
        slice.paging(times.words()),
        more,
        Qr.of(site + (scans ? begin : address)),
        begin,
        scans);
  }
}
