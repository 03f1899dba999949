package gongzhi.cases.web.register;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.register.FeedQuery;
import gongzhi.cases.register.Follow;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Understands what somebody wants to follow, and says how it is called. */
@Component
class FollowGround {

  private final RegisterGround grounds;
  private final FeedQuery feed;
  private final Areas areas;

  FollowGround(RegisterGround grounds, FeedQuery feed, Areas areas) {
    this.grounds = grounds;
    this.feed = feed;
    this.areas = areas;
  }

  /** The area meant, or where the public case lies. */
  Area of(FollowForm form) {
    if (!form.caseNo().isEmpty()) {
      String no = CaseNo.of(form.caseNo()).value();
      return feed.communityOf(no)
          .flatMap(areas::find)
          .orElseThrow(() -> Rejection.notFound("case.not-found", no));
    }
    if (form.area() == null) {
      throw Rejection.invalid("follow.say-what");
    }
    Area ground = grounds.named(new AreaId(form.area()));
    grounds.requireGroup(areas.place(ground), form.category());
    return ground;
  }

  String name(Follow one, Words words) {
    return one.isOneCase() ? one.caseNo() : name(areas.get(one.area()), one.group(), words);
  }

  String name(Area area, String group, Words words) {
    return group.isEmpty()
        ? words.of("follow.all-of", area.name())
        : words.of(
            "follow.kind-of",
            area.name(),
            words.of(Objects.requireNonNull(grounds.groups(areas.place(area)).get(group))));
  }
}
