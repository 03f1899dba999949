package gongzhi.cases.web.records;

import gongzhi.cases.web.Timeline;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.site.Words;
import org.springframework.stereotype.Component;

/** What the post of somebody who takes a case along is called. */
@Component
class Exporter {

  private final Timeline timeline;
  private final Posts posts;

  Exporter(Timeline timeline, Posts posts) {
    this.timeline = timeline;
    this.posts = posts;
  }

  /** The unit and the title of the post, never a name. */
  String words(Post post, String place, Words words) {
    String title = timeline.role(place, post.role(), words);
    return post.organisation() == null
        ? title
        : words.of("case.unit-and-post", posts.label(post.organisation()), title);
  }
}
