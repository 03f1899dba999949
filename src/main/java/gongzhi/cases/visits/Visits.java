package gongzhi.cases.visits;

import static gongzhi.parties.Permission.CASE_VISIT;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.VisitGroup;
import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who goes where, and what came of it (走访). Nobody is seen by force, and no place is proved by GPS.
 */
@Component
@Transactional
public class Visits {

  private static final int PLACE_MAX = 60;
  private static final int WHY_MAX = 200;

  /** Nobody goes to one door twice within this time; what comes again was pressed twice. */
  private static final Duration PRESSED_TWICE = Duration.ofMinutes(1);

  private final VisitStore store;
  private final RuleBook book;
  private final Areas areas;
  private final InstantSource clock;

  Visits(VisitStore store, RuleBook book, Areas areas, InstantSource clock) {
    this.store = store;
    this.book = book;
    this.areas = areas;
    this.clock = clock;
  }

  /** The lists that the place of this ground keeps. */
  public List<VisitGroup> groups(Area ground) {
    return book.current(areas.place(ground)).rules().visitGroups();
  }

  /** Puts a door or a workplace on a list; it is due at once. */
  public void add(Viewer by, String group, Area area, String place) {
    by.require(CASE_VISIT, area.path());
    String kept = Masking.of(place.strip());
    if (kept.isEmpty() || kept.length() > PLACE_MAX) {
      throw Rejection.invalid("visit.say-which-door", PLACE_MAX);
    }
    if (groups(area).stream().noneMatch(known -> known.key().equals(group))) {
      throw Rejection.invalid("visit.choose-list");
    }
    if (!store.add(group, area, kept, today())) {
      throw Rejection.of("visit.on-the-list-already");
    }
  }

  /** The target whom this viewer may visit; any other looks as if it were not there. */
  public Target target(Viewer by, long id) {
    return store
        .look(id)
        .filter(found -> by.may(CASE_VISIT, found.areaPath()))
        .orElseThrow(() -> Rejection.notFound("visit.no-such-target"));
  }

  /** Refuses a visit that cannot be kept, before anything is written. */
  public void check(Visit visit) {
    visit.requireSound(today());
  }

  /**
   * Writes a visit down; the same key again changes nothing, nor does the same once more within a
   * minute.
   *
   * @param caseNo what its finding became; null for none
   */
  public void visited(Viewer by, long id, Visit visit, String key, @Nullable String caseNo) {
    Target target = held(by, id);
    check(visit);
    Visit kept =
        new Visit(
            visit.outcome(),
            Masking.of(visit.heard()),
            visit.agreed(),
            visit.nextOn(),
            visit.finding());
    VisitStore.Written written = new VisitStore.Written(by.party(), clock.instant(), key, caseNo);
    boolean twice = caseNo == null && store.isWritten(id, kept, written, PRESSED_TWICE);
    if (!twice && store.visited(id, kept, written)) {
      LocalDate next = visit.next(today(), usualDays(target));
      store.plan(id, next, visit.outcome().covers() ? today() : null);
    }
  }

  /** Takes a target off its list and keeps why: people moved, or nobody needs to go any more. */
  public void leave(Viewer by, long id, String why) {
    Target target = held(by, id);
    String kept = Masking.of(why.strip());
    if (kept.isEmpty() || kept.length() > WHY_MAX) {
      throw Rejection.invalid("visit.say-why-it-leaves", WHY_MAX);
    }
    store.left(target.id(), by.party(), kept, clock.instant());
  }

  private Target held(Viewer by, long id) {
    return store
        .find(id)
        .filter(found -> by.may(CASE_VISIT, found.areaPath()))
        .orElseThrow(() -> Rejection.notFound("visit.no-such-target"));
  }

  /** Of the list as it is now; of one that the place gave up, a quarter of a year. */
  private int usualDays(Target target) {
    return groups(areas.get(target.area())).stream()
        .filter(group -> group.key().equals(target.group()))
        .mapToInt(VisitGroup::days)
        .findFirst()
        .orElse(90);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
