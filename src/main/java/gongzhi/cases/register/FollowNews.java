package gongzhi.cases.register;

import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is new in what somebody follows, and how it is called in a message. */
@Component
public class FollowNews {

  private final FeedQuery feed;
  private final Areas areas;
  private final RuleBook book;

  FollowNews(FeedQuery feed, Areas areas, RuleBook book) {
    this.feed = feed;
    this.areas = areas;
    this.book = book;
  }

  /** What happened there after one moment and up to another, the newest first. */
  public List<FeedEntry> of(Follow follow, Instant since, Instant until, int most) {
    Area ground = areas.get(follow.area());
    Wanted wanted = Wanted.all(areas.place(ground), counted(ground)).group(follow.group());
    return follow.isOneCase()
        ? feed.ofCase(follow.caseNo(), since, until)
        : feed.between(wanted, since, until, most);
  }

  /** As people call it: 某社区 · 市容环境, or the number of a case. */
  public String name(Follow follow) {
    Area ground = areas.get(follow.area());
    return follow.isOneCase()
        ? follow.caseNo()
        : Stream.concat(Stream.of(ground.name()), group(follow, ground))
            .reduce((area, group) -> area + " · " + group)
            .orElseThrow();
  }

  private Stream<String> group(Follow follow, Area ground) {
    return book.current(areas.place(ground)).categories().stream()
        .filter(category -> category.groupCode().equals(follow.group()))
        .map(Category::group)
        .map(group -> group.zh())
        .limit(1);
  }

  /** The communities that cases of this ground count for; none named means the whole place. */
  private List<AreaId> counted(Area ground) {
    return ground.level() == Level.DISTRICT
        ? List.of()
        : Stream.concat(Stream.of(ground), below(ground)).map(Area::id).toList();
  }

  private Stream<Area> below(Area ground) {
    return ground.level() == Level.SUBDISTRICT
        ? areas.children(ground.id()).stream()
        : Stream.empty();
  }
}
