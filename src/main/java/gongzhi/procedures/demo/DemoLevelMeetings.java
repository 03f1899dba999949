package gongzhi.procedures.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyRights;
import gongzhi.procedures.demo.DemoHeld.Two;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingStore;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A meeting of the first subdistrict of each place, and one of its district, with a task each. */
@Component
@Order(322)
@ConditionalOnProperty("gongzhi.demo")
class DemoLevelMeetings implements ApplicationRunner {

  private static final List<String> OF_SUBDISTRICTS = List.of("subdistrict-joint-meeting");
  private static final List<String> OF_DISTRICTS =
      List.of("coordination-mechanism", "district-joint-meeting");

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final Made made;
  private final InstantSource clock;

  /** How meetings are made up. */
  @Component
  record Made(
      DemoHeld held,
      DemoTurns turns,
      MeetingStore store,
      MeetingBodyBook book,
      BodyRights rights) {}

  DemoLevelMeetings(Places places, Areas areas, Posts posts, Made made, InstantSource clock) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.made = made;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    places.all().forEach(this::fill);
  }

  private void fill(PlaceDefinition place) {
    areas
        .district(place.code())
        .ifPresent(
            district -> {
              fill(district, OF_DISTRICTS, List.of("district_dispatcher", "district_leader"));
              areas.descendants(district, Level.SUBDISTRICT, null, 1).stream()
                  .findFirst()
                  .ifPresent(
                      one ->
                          fill(
                              one,
                              OF_SUBDISTRICTS,
                              List.of("subdistrict_officer", "subdistrict_secretary")));
            });
  }

  private void fill(Area ground, List<String> bodies, List<String> roles) {
    List<Viewer> people =
        roles.stream()
            .flatMap(role -> holder(role, ground).stream())
            .filter(one -> made.rights().may(one, ground))
            .toList();
    boolean none =
        made.turns()
            .check(
                () ->
                    made.store().on(ground, Long.MAX_VALUE).stream()
                        .noneMatch(one -> one.area().equals(ground.id())));
    Optional<String> body =
        bodies.stream().filter(key -> made.book().of(ground).find(key).isPresent()).findFirst();
    if (none && people.size() == 2 && !people.getFirst().is(people.getLast().party())) {
      Two two = new Two(people.getFirst(), people.getLast());
      body.ifPresent(key -> made.held().level(clock.instant(), two, ground, key));
    }
  }

  private Optional<Viewer> holder(String role, Area area) {
    Instant now = clock.instant();
    return posts
        .holder(role, area.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now));
  }
}
