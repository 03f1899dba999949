package gongzhi.cases.web.grid;

import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ground a worker walks: the areas of their posts, the first one first. */
@Component
class MyGrid {

  private static final int BUILDINGS_MAX = 200;

  private final Areas areas;

  MyGrid(Areas areas) {
    this.areas = areas;
  }

  /**
   * Where somebody works.
   *
   * @param area the area of the first post, usually a grid
   * @param all the areas of all posts, the first one first
   * @param communities ids of the communities of all posts
   */
  record Ground(Area area, List<Area> all, Long[] communities) {

    @Nullable LngLat middle() {
      return area.label();
    }

    /** Those of them that lie within no other. */
    List<Area> widest() {
      return all.stream().filter(area -> all.stream().noneMatch(one -> isIn(area, one))).toList();
    }

    private static boolean isIn(Area area, Area other) {
      return !area.equals(other) && area.path().startsWith(other.path());
    }
  }

  Ground of(Viewer worker) {
    List<Area> all =
        worker.posts().stream().map(Post::area).distinct().map(id -> areas.get(id)).toList();
    if (all.isEmpty()) {
      throw Rejection.forbidden("grid.no-post");
    }
    return new Ground(
        all.getFirst(),
        all,
        worker.posts().stream()
            .flatMap(post -> community(post).stream())
            .map(area -> area.id().value())
            .distinct()
            .toArray(Long[]::new));
  }

  /** All places of a worker in words. */
  String names(Ground ground, Words words) {
    return ground.all().stream().map(this::name).collect(Collectors.joining(words.of("grid.and")));
  }

  /** The place of a post in words, from the community down: 韶山路社区 第 4 网格. */
  String name(Area area) {
    return areas.ancestors(area).reversed().stream()
        .filter(one -> !one.level().isAbove(Level.COMMUNITY) || one.equals(area))
        .map(Area::name)
        .reduce((above, below) -> above + " " + below)
        .orElse("");
  }

  /** The place pack that speaks for the ground. */
  String place(Ground ground) {
    return areas.place(ground.area());
  }

  /** Where somebody can have seen something: each grid itself, then its buildings. */
  List<Area> spots(Ground ground) {
    return ground.all().stream().flatMap(this::spots).distinct().toList();
  }

  private Stream<Area> spots(Area grid) {
    return Stream.concat(
        Stream.of(grid), areas.descendants(grid, Level.BUILDING, null, BUILDINGS_MAX).stream());
  }

  /** Refuses (422) a place where the worker has no post; a resident may report from anywhere. */
  void requireOurs(SnapForm form, Viewer worker) {
    Optional<Area> where =
        form.area() != null
            ? areas.find(new AreaId(form.area()))
            : point(form).flatMap(areas::locate);
    if (form.area() != null && where.isEmpty()
        || where.stream().anyMatch(area -> isForeign(area, worker))) {
      throw Rejection.invalid("grid.not-your-ground");
    }
  }

  /** The form without a point that lies where the worker has no post: the chosen place counts. */
  SnapForm onOurs(SnapForm form, Viewer worker) {
    boolean ours =
        point(form).flatMap(areas::locate).filter(area -> !isForeign(area, worker)).isPresent();
    return ours || form.area() == null ? form : form.withoutPoint();
  }

  private static boolean isForeign(Area area, Viewer worker) {
    return !worker.may(Permission.CASE_REGISTER, area.path());
  }

  private static Optional<LngLat> point(SnapForm form) {
    return form.lng() == null || form.lat() == null
        ? Optional.empty()
        : Optional.of(new LngLat(form.lng(), form.lat()));
  }

  private Optional<Area> community(Post post) {
    return areas.ancestor(areas.get(post.area()), Level.COMMUNITY);
  }
}
