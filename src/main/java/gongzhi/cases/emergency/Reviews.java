package gongzhi.cases.emergency;

import static gongzhi.parties.Permission.EMERGENCY_START;

import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking back on an emergency (复盘): once, and then its matters one by one. */
@Component
@Transactional
public class Reviews {

  private final EmergencyStore store;
  private final EmergencyFacts facts;
  private final MatterNotices notices;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  Reviews(
      EmergencyStore store,
      EmergencyFacts facts,
      MatterNotices notices,
      Posts posts,
      Areas areas,
      InstantSource clock) {
    this.store = store;
    this.notices = notices;
    this.facts = facts;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** Writes the review of an emergency that ended. */
  public void write(Viewer by, long id, Review review) {
    Emergency ended = ended(store.take(id));
    by.require(EMERGENCY_START, ended.areaPath());
    if (ended.reviewedAt() != null) {
      throw Rejection.of("emergency.reviewed-already");
    }
    Instant now = clock.instant();
    review.matters().forEach(matter -> requireSound(matter, ended, now));
    store.review(ended, review, by.party(), now);
    review.matters().forEach(matter -> notices.given(ended, matter, now));
    facts.write(
        ended,
        "emergency reviewed",
        Map.of(
            "well", review.well(),
            "badly", review.badly(),
            "matters",
                review.matters().stream()
                    .map(
                        one ->
                            Map.of(
                                "what",
                                one.what(),
                                "role",
                                one.role(),
                                "due",
                                one.dueOn().toString()))
                    .toList()));
  }

  /** A matter is done: by whoever holds its role there, or may start emergencies. */
  public void finished(Viewer by, long id, long matter) {
    Emergency ended = ended(store.find(id));
    String role = store.roleOf(ended, matter);
    if (role == null) {
      throw Rejection.notFound("emergency.no-such-matter");
    }
    if (!by.may(EMERGENCY_START, ended.areaPath()) && !holds(by, role, ended)) {
      throw Rejection.forbidden("emergency.matter-of-others");
    }
    if (!store.finish(ended, matter, by.party(), clock.instant())) {
      throw Rejection.of("emergency.matter-done-already");
    }
    facts.write(ended, "emergency matter done", Map.of("matter", matter));
  }

  private static boolean holds(Viewer by, String role, Emergency ended) {
    String ground = ended.areaPath();
    return by.posts().stream()
        .filter(post -> post.role().equals(role))
        .map(Post::areaPath)
        .anyMatch(path -> path.startsWith(ground) || ground.startsWith(path));
  }

  private void requireSound(Review.Matter matter, Emergency ended, Instant now) {
    Area ground = areas.get(ended.area());
    Roles roles = posts.roles(areas.place(ground));
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    if (roles.find(matter.role()).isEmpty()) {
      throw Rejection.invalid("emergency.choose-role");
    }
    if (matter.dueOn().isBefore(today) || matter.dueOn().isAfter(today.plusYears(1))) {
      throw Rejection.invalid("emergency.matter-day");
    }
  }

  private static Emergency ended(Optional<Emergency> one) {
    Emergency found = one.orElseThrow(() -> Rejection.notFound("emergency.not-there"));
    if (found.stoodDownAt() == null) {
      throw Rejection.of("emergency.not-over");
    }
    return found;
  }
}
