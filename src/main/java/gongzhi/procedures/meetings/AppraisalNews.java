package gongzhi.procedures.meetings;

import gongzhi.parties.Posts;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what people said at an appraisal to the level above, which counts it in its own. */
@Component
class AppraisalNews {

  private final Posts posts;
  private final Areas areas;
  private final Notices notices;
  private final InstantSource clock;

  AppraisalNews(Posts posts, Areas areas, Notices notices, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.notices = notices;
    this.clock = clock;
  }

  @EventListener
  void made(AppraisalMade one) {
    Area ground = areas.get(one.area());
    String above =
        ground.level().isBelow(Level.SUBDISTRICT) ? "subdistrict_officer" : "district_dispatcher";
    posts
        .holder(above, one.area(), clock.instant())
        .ifPresent(
            holder ->
                notices.tell(
                    new Notice(
                        holder.party(),
                        "meetings.notice.appraised",
                        List.of(
                            one.topic(),
                            String.valueOf(one.rated()),
                            String.valueOf(one.content())),
                        "/meetings/" + one.no())));
  }
}
