package gongzhi.cases.web.records;

import gongzhi.cases.web.Timeline;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.site.Words;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** In which post somebody takes a case along: the nearest of theirs that reaches it. */
@Component
class Exporter {

  private final Timeline timeline;
  private final Posts posts;

  Exporter(Timeline timeline, Posts posts) {
    this.timeline = timeline;
    this.posts = posts;
  }

  /** The post of a member of staff. */
  Post post(Viewer officer, String areaPath) {
    return officer.seats().stream()
        .map(Seat::post)
        .max(
            Comparator.comparing((Post post) -> areaPath.startsWith(post.areaPath()))
                .thenComparing(post -> post.areaPath().length()))
        .orElseThrow();
  }

  /** The unit and the title of the post, never a name. */
  String words(Post post, String place, Words words) {
    String title = timeline.role(place, post.role(), words);
    return post.organisation() == null
        ? title
        : words.of("case.unit-and-post", posts.label(post.organisation()), title);
  }
}
