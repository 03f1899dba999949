package gongzhi.cases.web.emergency;

import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What reviews of emergencies left to somebody to do, for the list of all that waits for them. */
@Component
public class MatterTodos {

  private final EmergencyQuery query;
  private final Areas areas;

  MatterTodos(EmergencyQuery query, Areas areas) {
    this.query = query;
    this.areas = areas;
  }

  /** One of them, where it is done, and by when. */
  public record Line(String address, String what, String ground, LocalDate dueOn) {}

  /** The soonest of them; at most twenty. */
  public List<Line> of(Viewer viewer) {
    List<Post> posts = viewer.posts();
    return query
        .waiting(
            posts.stream().map(Post::role).toList(), posts.stream().map(Post::areaPath).toList())
        .stream()
        .map(
            one ->
                new Line(
                    EmergencyLists.DESK + "/" + one.emergencyId(),
                    one.what(),
                    areas.get(new AreaId(one.areaId())).name(),
                    one.dueOn()))
        .toList();
  }
}
