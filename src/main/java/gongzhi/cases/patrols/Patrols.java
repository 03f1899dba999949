package gongzhi.cases.patrols;

import static gongzhi.parties.Permission.CASE_VERIFY;

import gongzhi.cases.rules.PatrolKind;
import gongzhi.cases.rules.RuleBook;
import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks where, and what came of it (巡查). That somebody was there shows by position, by the code
 * on the spot, or by hand with a reason; where somebody went between is nobody's business.
 */
@Component
@Transactional
public class Patrols {

  private static final int PLACE_MAX = 60;
  private static final int CODE_BYTES = 8;

  private final PatrolStore store;
  private final RuleBook book;
  private final Areas areas;
  private final PatrolGround ground;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Patrols(PatrolStore store, RuleBook book, Areas areas, PatrolGround ground, InstantSource clock) {
    this.ground = ground;
    this.store = store;
    this.book = book;
    this.areas = areas;
    this.clock = clock;
  }

  /** The kinds of points that the place of this ground knows. */
  public List<PatrolKind> kinds(Area ground) {
    return PatrolKind.of(book.current(areas.place(ground)).rules());
  }

  /** Puts a point on the list; it is due at once. */
  public void add(Viewer by, Area area, NewPoint point) {
    by.require(CASE_VERIFY, area.path());
    String place = Masking.of(point.place().strip());
    if (place.isEmpty() || place.length() > PLACE_MAX) {
      throw Rejection.invalid("patrol.say-where", PLACE_MAX);
    }
    if (kinds(area).stream().noneMatch(kind -> kind.key().equals(point.kind()))) {
      throw Rejection.invalid("patrol.choose-kind");
    }
    ground.requireNear(area, point.spot());
    byte[] code = new byte[CODE_BYTES];
    random.nextBytes(code);
    NewPoint kept = new NewPoint(point.kind(), place, point.spot());
    if (!store.add(kept, area, HexFormat.of().formatHex(code), today())) {
      throw Rejection.of("patrol.on-the-list-already");
    }
  }

  /** The point where this viewer may look; any other looks as if it were not there. */
  public PatrolPoint point(Viewer by, long id) {
    return store
        .look(id)
        .filter(found -> by.may(CASE_VERIFY, found.areaPath()))
        .orElseThrow(() -> Rejection.notFound("patrol.no-such-point"));
  }

  /** Refuses a look that cannot be kept, before anything is written. */
  public void check(PatrolPoint point, CheckIn look) {
    look.at(point);
  }

  /**
   * Writes down that somebody looked; the same key again changes nothing.
   *
   * @param caseNo what the finding became; null for none
   */
  public void looked(Viewer by, long id, CheckIn look, String key, @Nullable String caseNo) {
    PatrolPoint point = held(by, id);
    PatrolStore.Written written = new PatrolStore.Written(by.party(), clock.instant(), key, caseNo);
    if (store.looked(id, look.at(point), Masking.of(look.reason()), written)) {
      store.plan(id, today().plusDays(usualDays(point)), today());
    }
  }

  /** Takes a point off its list. */
  public void leave(Viewer by, long id) {
    store.left(held(by, id).id(), clock.instant());
  }

  private PatrolPoint held(Viewer by, long id) {
    return store
        .find(id)
        .filter(found -> by.may(CASE_VERIFY, found.areaPath()))
        .orElseThrow(() -> Rejection.notFound("patrol.no-such-point"));
  }

  /** Of the kind as it is now; of one that the place gave up, a month. */
  private int usualDays(PatrolPoint point) {
    return kinds(areas.get(point.area())).stream()
        .filter(kind -> kind.key().equals(point.kind()))
        .mapToInt(PatrolKind::days)
        .findFirst()
        .orElse(30);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
