package gongzhi.cases.links;

import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers linked to branches (直联): whoever leads the ground links them, they note themselves on
 * which day they took part in what, and everybody who leads counts it.
 */
@Component
@Transactional
public class BranchLinks {

  /** More are never shown at once. */
  public static final int MOST = 200;

  private static final int WORDS_MAX = 300;

  /** What is noted later than this is remembered badly. */
  private static final int DAYS_BACK = 60;

  private static final Set<Level> GROUNDS =
      EnumSet.of(Level.COMMUNITY, Level.NEIGHBOURHOOD, Level.GRID);

  private final BranchLinkStore store;
  private final Posts posts;
  private final InstantSource clock;

  BranchLinks(BranchLinkStore store, Posts posts, InstantSource clock) {
    this.store = store;
    this.posts = posts;
    this.clock = clock;
  }

  /** The links of the viewer's ground and their own, by ground. */
  @Transactional(readOnly = true)
  public List<BranchLink> open() {
    return store.open(MOST);
  }

  /** How often each took part this year. */
  @Transactional(readOnly = true)
  public List<BranchLink.Count> thisYear(List<BranchLink> links) {
    return store.counts(
        links.stream().map(BranchLink::id).toList(), today(clock.instant()).withDayOfYear(1));
  }

  /** Whether this ground has a branch to be linked to. */
  public static boolean isGround(Area area) {
    return area.isCurrent() && GROUNDS.contains(area.level());
  }

  /** Links somebody who holds a post to the branch of this ground. */
  public void link(Viewer by, Area ground, PartyId officer) {
    by.require(Permission.POST_PROPOSE, ground.path());
    Instant now = clock.instant();
    if (!isGround(ground)) {
      throw Rejection.invalid("links.choose-ground");
    }
    if (posts.seatsOf(officer, now).isEmpty() || posts.isLocked(officer)) {
      throw Rejection.invalid("links.choose-officer");
    }
    store.link(officer, ground, by.party(), now);
  }

  /** The officer notes one day; once for each kind and day. */
  public void attended(
      Viewer by, long id, @Nullable AttendanceKind kind, @Nullable LocalDate on, String said) {
    BranchLink link =
        store
            .find(id)
            .filter(found -> by.is(found.officer()))
            .orElseThrow(() -> Rejection.notFound("links.no-such-link"));
    Instant now = clock.instant();
    if (kind == null) {
      throw Rejection.invalid("links.choose-kind");
    }
    if (on == null || on.isAfter(today(now)) || on.isBefore(today(now).minusDays(DAYS_BACK))) {
      throw Rejection.invalid("links.which-day", DAYS_BACK);
    }
    String words = Masking.of(Masking.visible(said).strip());
    if (words.isEmpty() || words.length() > WORDS_MAX) {
      throw Rejection.invalid("links.say-what", WORDS_MAX);
    }
    store.attended(link, kind, on, words, now);
  }

  /** The officer goes there no more; what was noted stays. */
  public void end(Viewer by, long id) {
    BranchLink link =
        store
            .find(id)
            .filter(found -> by.may(Permission.POST_PROPOSE, found.areaPath()))
            .orElseThrow(() -> Rejection.notFound("links.no-such-link"));
    store.end(link, by.party(), clock.instant());
  }

  private static LocalDate today(Instant now) {
    return now.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
