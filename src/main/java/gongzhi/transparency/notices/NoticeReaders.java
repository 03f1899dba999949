package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who hears that a notice waits for the opinion of the supervision committee. */
@Component
class NoticeReaders {

  private final Posts posts;
  private final Areas areas;
  private final Notices notices;
  private final InstantSource clock;

  NoticeReaders(Posts posts, Areas areas, Notices notices, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.notices = notices;
    this.clock = clock;
  }

  /** Whoever may countersign there, but for who published it. */
  void tell(Viewer by, Area area, NoticeNo no, String title) {
    notices.tellAll(
        committee(area).stream().filter(one -> !by.is(one)).toList(),
        "posted.notice.to-countersign",
        List.of(title),
        "/desk/notices/" + no);
  }

  private List<PartyId> committee(Area area) {
    return posts.roles(areas.place(area)).roles().entrySet().stream()
        .filter(role -> role.getValue().permissions().contains(Permission.COUNTERSIGN))
        .flatMap(role -> posts.around(role.getKey(), area, clock.instant()).stream())
        .filter(post -> area.path().startsWith(post.areaPath()))
        .map(Post::party)
        .distinct()
        .toList();
  }
}
