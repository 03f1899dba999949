package gongzhi.site.ground;

import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts areas into lines, each with who answers for it. */
@Component
public class AreaLines {

  private final Areas areas;
  private final Posts posts;
  private final Ground ground;

  AreaLines(Areas areas, Posts posts, Ground ground) {
    this.areas = areas;
    this.posts = posts;
    this.ground = ground;
  }

  /**
   * @param addresses where an area is looked at: {@code /desk/grids?in=}
   */
  List<AreaLine> of(List<Area> all, String addresses, TimeWords times) {
    return all.stream().map(area -> line(area, addresses, times)).toList();
  }

  /** The way from the top down to this area. */
  public List<Crumb> way(Area area, List<Area> tops, String addresses) {
    return areas.ancestors(area).reversed().stream()
        .filter(one -> tops.stream().anyMatch(top -> top.contains(one)))
        .map(one -> new Crumb(one.name(), one.equals(area) ? "" : addresses + one.id()))
        .toList();
  }

  private AreaLine line(Area area, String addresses, TimeWords times) {
    Words words = times.words();
    Roles roles = posts.roles(areas.place(area));
    List<Post> held = posts.heldAt(area.id(), times.now());
    List<String> who = new ArrayList<>();
    int vacant = 0;
    for (String role : roles.serviceAt(area.level())) {
      String title = roles.find(role).map(found -> words.of(found.title())).orElse(role);
      var holder = held.stream().filter(post -> post.role().equals(role)).findFirst();
      vacant += holder.isPresent() ? 0 : 1;
      holder.ifPresent(post -> who.add(title + " " + posts.label(post.party())));
    }
    return new AreaLine(
        area.name(),
        ground.level(area, words),
        String.join(" · ", who),
        vacant == 0 ? "" : words.of("ground.vacant-posts", vacant),
        addresses + area.id());
  }
}
