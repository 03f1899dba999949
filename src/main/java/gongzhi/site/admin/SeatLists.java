package gongzhi.site.admin;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a role is held and where it is vacant, area by area. */
@Component
class SeatLists {

  private static final int PAGE = 30;

  private final Posts posts;
  private final Areas areas;
  private final PostTitles titles;

  SeatLists(Posts posts, Areas areas, PostTitles titles) {
    this.posts = posts;
    this.areas = areas;
    this.titles = titles;
  }

  /** What is asked for; {@code after} is the last area of the page before, 0 for the first page. */
  record Asked(String role, String q, boolean vacant, long after) {}

  PostsPage page(Asked asked, String done, Viewer viewer, TimeWords times) {
    Area top = titles.top(viewer);
    Words words = times.words();
    List<Map.Entry<String, RoleDefinition>> roles = titles.roles(top);
    Map.Entry<String, RoleDefinition> shown =
        roles.stream()
            .filter(role -> role.getKey().equals(asked.role()))
            .findFirst()
            .orElse(roles.getFirst());
    List<Area> found = found(top, shown, asked, times);
    List<Area> page = found.stream().limit(PAGE).toList();
    String next =
        found.size() > PAGE ? address(shown.getKey(), asked) + "&after=" + page.getLast().id() : "";
    return new PostsPage(
        ProposalLists.tabs("seats", words),
        done,
        roles.stream().map(role -> choice(role, shown.getKey(), words)).toList(),
        asked.q(),
        asked.vacant(),
        page.stream().map(area -> line(area, shown.getKey(), viewer, times)).toList(),
        new Paging("", next, words.of("admin.posts.shown", page.size())));
  }

  /** One more than a page, so that the end is known; walks the areas in pages of their own. */
  private List<Area> found(
      Area top, Map.Entry<String, RoleDefinition> role, Asked asked, TimeWords times) {
    if (role.getValue().level() == top.level()) {
      return fits(top, role.getKey(), asked, times) ? List.of(top) : List.of();
    }
    List<Area> found = new ArrayList<>();
    @Nullable AreaId after = asked.after() > 0 ? new AreaId(asked.after()) : null;
    List<Area> read;
    do {
      read = areas.descendants(top, role.getValue().level(), after, Areas.MOST);
      read.stream().filter(area -> fits(area, role.getKey(), asked, times)).forEach(found::add);
      after = read.isEmpty() ? null : read.getLast().id();
    } while (read.size() == Areas.MOST && found.size() <= PAGE);
    return found;
  }

  private boolean fits(Area area, String role, Asked asked, TimeWords times) {
    return area.name().contains(asked.q())
        && (!asked.vacant() || heldIn(area, role, times).isEmpty());
  }

  private List<Post> heldIn(Area area, String role, TimeWords times) {
    return posts.heldAt(area.id(), times.now()).stream()
        .filter(post -> post.role().equals(role))
        .toList();
  }

  private PostsPage.Line line(Area area, String role, Viewer viewer, TimeWords times) {
    boolean mayPropose = viewer.may(Permission.POST_PROPOSE, area.path());
    List<Post> held = heldIn(area, role, times);
    return new PostsPage.Line(
        area.name(),
        held.stream().map(post -> holder(post, mayPropose, times)).toList(),
        held.isEmpty() ? answers(area, role, times) : "",
        mayPropose ? "/admin/posts/new?area=" + area.id() + "&role=" + role : "");
  }

  private PostsPage.Held holder(Post post, boolean mayPropose, TimeWords times) {
    Words words = times.words();
    String label = posts.label(post.party());
    return new PostsPage.Held(
        post.substitute() ? words.of("admin.posts.substitute", label) : label,
        post.organisation() == null ? "" : posts.label(post.organisation()),
        words.of("admin.posts.since", times.day(post.from())),
        mayPropose ? "/admin/posts/" + post.id() + "/end" : "");
  }

  private String answers(Area area, String role, TimeWords times) {
    return posts
        .holder(role, area.id(), times.now())
        .map(holder -> times.words().of("admin.posts.answers", holder.label()))
        .orElseGet(() -> times.words().of("admin.posts.nobody"));
  }

  private static Choice choice(Map.Entry<String, RoleDefinition> role, String chosen, Words words) {
    return Choice.plain(
        role.getKey(), words.of(role.getValue().title()), role.getKey().equals(chosen));
  }

  private static String address(String role, Asked asked) {
    return "/admin/posts?role=%s&q=%s&vacant=%s"
        .formatted(role, encode(asked.q(), UTF_8), asked.vacant());
  }
}
