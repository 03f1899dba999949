package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import java.time.Instant;
import java.util.stream.Stream;

/** At which level whoever must act next answers for the ground of a case. */
final class OwnersGround {

  private OwnersGround() {}

  /** The role of that post; empty for none. */
  static String role(Posts posts, Case about, Instant now) {
    return of(posts, about, now).findFirst().map(Post::role).orElse("");
  }

  /**
   * Whether a matter that is watched over, because its reporter went up or it came back, is studied
   * above its community.
   */
  static boolean isAbove(Posts posts, Case about) {
    int above = about.where().aboveCommunity().length();
    return about.course().supervised()
        && about.duty().unit() == null
        && of(posts, about, about.duty().from())
            .noneMatch(post -> post.areaPath().length() > above);
  }

  private static Stream<Post> of(Posts posts, Case about, Instant at) {
    return posts.seatsOf(about.duty().owner(), at).stream()
        .map(Seat::post)
        .filter(post -> about.where().path().startsWith(post.areaPath()));
  }
}
