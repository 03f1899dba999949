package gongzhi.cases.path;

import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who published the sheet that a report disputes (被异议清单的发布方): whoever works for it has no part in
 * the case.
 *
 * @param ground path of its area
 * @param unit the organisation; null for a post without one
 */
public record Publisher(String ground, @Nullable PartyId unit) {

  /** Whether a post is held in the organisation, or on its ground in no other one. */
  public boolean employs(Post post) {
    return post.organisation() == null
        ? post.areaPath().startsWith(ground)
        : post.organisation().equals(unit);
  }

  /** Whether somebody holds such a post. */
  public boolean employs(Viewer who) {
    return who.posts().stream().anyMatch(this::employs);
  }
}
