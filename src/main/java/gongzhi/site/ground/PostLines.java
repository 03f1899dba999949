package gongzhi.site.ground;

import gongzhi.parties.Holder;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The posts of one area as lines: who holds each, since when, who stands in, who else they are. */
@Component
class PostLines {

  private static final int MOST = 120;

  private final Posts posts;
  private final Areas areas;
  private final Ground ground;

  PostLines(Posts posts, Areas areas, Ground ground) {
    this.posts = posts;
    this.areas = areas;
    this.ground = ground;
  }

  /** Every post that belongs to areas of this level, in the order of the notice card. */
  List<PostLine> of(Area area, Viewer viewer, TimeWords times) {
    Roles roles = posts.roles(areas.place(area));
    List<Post> held = posts.heldAt(area.id(), times.now());
    return ordered(roles, area)
        .flatMap(role -> lines(role, area, held, viewer, times))
        .limit(MOST)
        .toList();
  }

  private Stream<Map.Entry<String, RoleDefinition>> ordered(Roles roles, Area area) {
    Comparator<Map.Entry<String, RoleDefinition>> byCard =
        Comparator.comparingInt(role -> place(roles.service(), role.getKey()));
    return roles.roles().entrySet().stream()
        .filter(role -> role.getValue().isOfficer() && role.getValue().level() == area.level())
        .sorted(
            byCard
                .thenComparing(role -> place(roles.participants(), role.getKey()))
                .thenComparing(Map.Entry::getKey));
  }

  private static int place(List<String> order, String role) {
    int at = order.indexOf(role);
    return at < 0 ? order.size() : at;
  }

  private Stream<PostLine> lines(
      Map.Entry<String, RoleDefinition> role,
      Area area,
      List<Post> held,
      Viewer viewer,
      TimeWords times) {
    List<Post> here = held.stream().filter(post -> post.role().equals(role.getKey())).toList();
    List<String> substitutes =
        here.stream().filter(Post::substitute).map(post -> substitute(post, times)).toList();
    List<Post> holders = here.stream().filter(post -> !post.substitute()).toList();
    return holders.isEmpty()
        ? Stream.of(vacant(role, area, substitutes, times))
        : holders.stream().map(post -> line(role.getValue(), post, substitutes, viewer, times));
  }

  private PostLine line(
      RoleDefinition role, Post post, List<String> substitutes, Viewer viewer, TimeWords times) {
    Words words = times.words();
    return new PostLine(
        words.of(role.title()),
        duty(role, words),
        false,
        posts.label(post.party()),
        post.organisation() == null ? "" : posts.label(post.organisation()),
        term(post.from(), post.to(), times),
        substitutes,
        others(post, viewer, times));
  }

  private PostLine vacant(
      Map.Entry<String, RoleDefinition> role,
      Area area,
      List<String> substitutes,
      TimeWords times) {
    Words words = times.words();
    RoleDefinition meant = role.getValue();
    Holder answers = posts.holder(role.getKey(), area.id(), times.now()).orElse(null);
    return new PostLine(
        words.of(meant.title()),
        duty(meant, words),
        true,
        answers == null ? "" : answers.label(),
        answers == null ? "" : postOf(answers.post(), words),
        "",
        substitutes,
        List.of());
  }

  /** A post in words: 网格长 · 第一网格. */
  String postOf(Post post, Words words) {
    String area = areas.get(post.area()).name();
    return words.of("ground.post-at", title(post, words), area);
  }

  private String title(Post post, Words words) {
    return posts
        .roles(areas.place(areas.get(post.area())))
        .find(post.role())
        .map(role -> words.of(role.title()))
        .orElse(post.role());
  }

  static String duty(RoleDefinition role, Words words) {
    return role.duty() == null ? "" : words.of(role.duty());
  }

  static String term(Instant from, @Nullable Instant to, TimeWords times) {
    return to == null
        ? times.words().of("ground.since", times.day(from))
        : times.words().of("ground.since-until", times.day(from), times.day(to));
  }

  private String substitute(Post post, TimeWords times) {
    String name = posts.label(post.party());
    Instant to = post.to();
    return to == null ? name : times.words().of("ground.substitute-until", name, times.day(to));
  }

  /** What else this person is here; the same post in another organisation is a line of its own. */
  private List<String> others(Post post, Viewer viewer, TimeWords times) {
    return posts.seatsOf(post.party(), times.now()).stream()
        .map(Seat::post)
        .filter(other -> !isSame(other, post) && ground.serves(viewer, other.areaPath()))
        .map(other -> postOf(other, times.words()))
        .distinct()
        .toList();
  }

  private static boolean isSame(Post one, Post other) {
    return one.role().equals(other.role()) && one.area().equals(other.area());
  }
}
