package gongzhi.site.ground;

import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.GridsPage.UnitLine;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the one net: an area, its posts, its parts, and whoever serves it. */
@Component
class GridsPages {

  static final String ADDRESS = "/desk/grids?in=";
  private static final int STAFF_SHOWN = 2;

  private final Ground ground;
  private final AreaLines lines;
  private final PostLines postLines;
  private final Areas areas;
  private final Posts posts;

  GridsPages(Ground ground, AreaLines lines, PostLines postLines, Areas areas, Posts posts) {
    this.ground = ground;
    this.lines = lines;
    this.postLines = postLines;
    this.areas = areas;
    this.posts = posts;
  }

  GridsPage page(Viewer viewer, Area area, String q, @Nullable Long after, TimeWords times) {
    List<Area> tops = ground.of(viewer);
    AreaId id = area.id();
    Slice slice =
        q.isBlank()
            ? Slice.of(areas.children(id), after, ADDRESS + id)
            : Slice.of(areas.search(q, area, Slice.SIZE), null, ADDRESS + id);
    return new GridsPage(
        area.name(),
        ground.level(area, times.words()),
        lines.way(area, tops, ADDRESS),
        tops.size() < 2 ? List.of() : lines.of(tops, ADDRESS, times),
        postLines.of(area, viewer, times),
        chain(area, times),
        lines.of(slice.shown(), ADDRESS, times),
        slice.paging(times.words()),
        lines.of(areas.children(id, Area.SPECIAL), ADDRESS, times),
        area.level().isBelow(Level.SUBDISTRICT) ? units(area, times) : List.of(),
        q.strip(),
        String.valueOf(id),
        "/open/areas/" + id);
  }

  /** The service roles as they stand above each other here, from the nearest up. */
  private List<String> chain(Area area, TimeWords times) {
    Roles roles = posts.roles(areas.place(area));
    List<String> upward = new ArrayList<>();
    for (String role : roles.service().reversed()) {
      roles
          .find(role)
          .filter(meant -> !meant.level().isBelow(area.level()))
          .ifPresent(meant -> upward.add(link(role, meant, area, times)));
    }
    return upward;
  }

  private String link(String role, RoleDefinition meant, Area area, TimeWords times) {
    String title = times.words().of(meant.title());
    return posts
        .holder(role, area.id(), times.now())
        .map(
            holder ->
                holder.role().equals(role)
                    ? title + " " + holder.label()
                    : times.words().of("ground.falls-to", title, holder.label()))
        .orElse(title);
  }

  private List<UnitLine> units(Area area, TimeWords times) {
    String place = areas.place(area);
    return posts.roles(place).organisations().entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Roles.Unit> kind) -> kind.getValue().level())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .flatMap(
            kind ->
                posts.unit(kind.getKey(), area.id(), times.now()).stream()
                    .map(unit -> unit(kind.getValue(), unit, place, times)))
        .toList();
  }

  private UnitLine unit(Roles.Unit kind, Organisation unit, String place, TimeWords times) {
    Words words = times.words();
    return new UnitLine(
        words.of(kind.title()),
        unit.name(),
        staff(unit, times.now()),
        "/open/standards?place=" + place + "&unit=" + unit.kind());
  }

  private String staff(Organisation unit, Instant now) {
    return posts.staffOf(unit.id(), now).stream()
        .map(post -> posts.label(post.party()))
        .distinct()
        .limit(STAFF_SHOWN)
        .collect(Collectors.joining(" · "));
  }
}
