package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who watches over a case (督办人): never whoever must act, and nobody who stands below them. */
@Component
public class Watchers {

  private final Dispatch dispatch;
  private final Posts posts;
  private final Areas areas;

  Watchers(Dispatch dispatch, Posts posts, Areas areas) {
    this.dispatch = dispatch;
    this.posts = posts;
    this.areas = areas;
  }

  /** The desk above whoever must act, however far up it went; empty where nobody stands above. */
  public Optional<PartyId> over(Case about, Instant now) {
    if (about.matter().restricted()) {
      return dispatch.superior(about, now);
    }
    String approver = dispatch.rulesOf(about).rules().extension().approver();
    return new DesksAbove(posts, areas, approver).of(about, now).over();
  }
}
