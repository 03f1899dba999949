package gongzhi.site.admin;

import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Roles in the words of their place, and the ground on which a viewer fills posts. */
@Component
class PostTitles {

  private final Posts posts;
  private final Areas areas;

  PostTitles(Posts posts, Areas areas) {
    this.posts = posts;
    this.areas = areas;
  }

  String role(String role, Area area, Words words) {
    return posts
        .roles(areas.place(area))
        .find(role)
        .map(found -> words.of(found.title()))
        .orElse(role);
  }

  /** A post in words: 第一网格 网格员. */
  String post(String role, AreaId area, Words words) {
    Area ground = areas.get(area);
    return words.of("admin.users.post", ground.name(), role(role, ground, words));
  }

  /** The widest area of the viewer's posts. */
  Area top(Viewer viewer) {
    return viewer.posts().stream()
        .map(post -> areas.get(post.area()))
        .min(Comparator.comparing(Area::level).thenComparing(Area::id))
        .orElseThrow();
  }

  /** The roles that exist on this ground, the widest level first. */
  List<Map.Entry<String, RoleDefinition>> roles(Area top) {
    return posts.roles(areas.place(top)).roles().entrySet().stream()
        .filter(role -> !role.getValue().level().isAbove(top.level()))
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, RoleDefinition> role) -> role.getValue().level())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }
}
