package gongzhi.projects.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.Places;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where invented money moves, and who moves it. */
@Component
class DemoDesk {

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  DemoDesk(
      Places places,
      Areas areas,
      Posts posts,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The first community of each place. */
  List<Area> communities() {
    return places.all().stream()
        .flatMap(place -> areas.district(place.code()).stream())
        .flatMap(
            district -> areas.descendants(district, Level.COMMUNITY, null, 1).stream().limit(1))
        .toList();
  }

  /** Whoever holds this post there now, with all their posts. */
  Optional<Viewer> holder(String role, Area area) {
    Instant now = clock.instant();
    return posts
        .holder(role, area.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now));
  }

  /** Does it in one transaction, with their rights. */
  <T> T as(Viewer who, Supplier<T> act) {
    return who.scope().call(() -> Objects.requireNonNull(transactions.execute(_ -> act.get())));
  }

  /** The same for what answers nothing. */
  void does(Viewer who, Runnable act) {
    as(
        who,
        () -> {
          act.run();
          return true;
        });
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  /** A day of the month before. */
  LocalDate lastMonth() {
    return today().minusMonths(1).withDayOfMonth(5);
  }
}
