package gongzhi.cases.emergency;

import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whoever has to do what a review left to be done: at once, and when it falls due. */
@Component
class MatterNotices {

  private final Notices notices;
  private final Posts posts;
  private final Areas areas;

  MatterNotices(Notices notices, Posts posts, Areas areas) {
    this.notices = notices;
    this.posts = posts;
    this.areas = areas;
  }

  void given(Emergency about, Review.Matter matter, Instant now) {
    tell("emergency.notice.matter", about, matter, now);
  }

  void due(Emergency about, Review.Matter matter, Instant now) {
    tell("emergency.notice.matter-due", about, matter, now);
  }

  private void tell(String key, Emergency about, Review.Matter matter, Instant now) {
    Area ground = areas.get(about.area());
    List<String> words = List.of(ground.name(), matter.what(), matter.dueOn().toString());
    String page = "/desk/emergencies/" + about.id();
    whose(matter.role(), ground, now)
        .forEach(who -> notices.tell(new Notice(who, key, words, page)));
  }

  /** Where nobody holds the role, whoever answers for it instead. */
  private List<PartyId> whose(String role, Area ground, Instant now) {
    List<PartyId> holders =
        posts.around(role, ground, now).stream().map(Post::party).distinct().toList();
    Stream<PartyId> instead = posts.holder(role, ground.id(), now).map(Holder::party).stream();
    return holders.isEmpty() ? instead.toList() : holders;
  }
}
