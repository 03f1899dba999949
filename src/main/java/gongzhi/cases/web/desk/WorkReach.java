package gongzhi.cases.web.desk;

import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a viewer's posts reach, in the words of the indexes: communities and units. The database
 * checks every row again.
 */
@Component
class WorkReach {

  private final Areas areas;
  private final RuleBook book;

  WorkReach(Areas areas, RuleBook book) {
    this.areas = areas;
    this.book = book;
  }

  /**
   * The reach of one viewer.
   *
   * @param communities the communities of the areas served, and the areas above them inside
   * @param places the districts they lie in, by their place packs
   * @param soon when a case counts as due soon at the viewer's place
   * @param mayExtend whether later dates wait for the viewer's word
   * @param mayReject whether refusals do
   */
  record Reach(
      PartyId me,
      List<Area> communities,
      List<String> places,
      List<PartyId> units,
      CaseRules.Soon soon,
      boolean mayExtend,
      boolean mayReject) {

    /**
     * All of them, or those inside one chosen area.
     *
     * @param chosen a community or an area above; one out of reach finds only what is one's own
     */
    Long[] communityIds(@Nullable Long chosen) {
      if (chosen == null) {
        return ids(communities.stream());
      }
      Optional<Area> top =
          communities.stream().filter(area -> area.id().value() == chosen).findFirst();
      return top.map(area -> ids(communities.stream().filter(area::contains)))
          .orElse(new Long[] {chosen});
    }

    private static Long[] ids(Stream<Area> areas) {
      return areas.map(area -> area.id().value()).toArray(Long[]::new);
    }

    Long[] unitIds() {
      return units.stream().map(PartyId::value).toArray(Long[]::new);
    }
  }

  Reach of(Viewer viewer) {
    List<Area> communities =
        viewer.areaPaths().stream().flatMap(path -> ground(path).stream()).distinct().toList();
    return new Reach(
        viewer.party(),
        communities,
        communities.stream().map(areas::place).distinct().toList(),
        viewer.organisations(),
        book.current(place(viewer)).rules().soon(),
        viewer.mayAnywhere(Permission.CASE_EXTEND_APPROVE),
        viewer.mayAnywhere(Permission.CASE_REJECT_APPROVE));
  }

  /** The place whose rules the viewer works by. */
  String place(Viewer viewer) {
    return viewer.posts().stream()
        .map(Post::area)
        .findFirst()
        .flatMap(areas::find)
        .map(areas::place)
        .orElse(RuleBook.DEFAULT);
  }

  private List<Area> ground(String path) {
    String[] ids = path.split("/");
    Area served = areas.get(new AreaId(Long.parseLong(ids[ids.length - 1])));
    if (!served.level().isAbove(Level.COMMUNITY)) {
      return List.of(areas.ancestor(served, Level.COMMUNITY).orElse(served));
    }
    List<Area> all = new ArrayList<>();
    add(all, served);
    return all;
  }

  private void add(List<Area> all, Area area) {
    all.add(area);
    if (area.level().isAbove(Level.COMMUNITY)) {
      areas.children(area.id()).forEach(child -> add(all, child));
    }
  }
}
