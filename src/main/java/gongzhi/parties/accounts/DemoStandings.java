package gongzhi.parties.accounts;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * In which post somebody of the demonstration stands, for which organisation and where: so that a
 * visitor finds the person a story needs.
 */
@Component
public class DemoStandings {

  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  DemoStandings(Posts posts, Areas areas, InstantSource clock) {
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** Title of the first post, organisation, and area from the district down; empty without one. */
  public String of(PartyId person) {
    return posts.seatsOf(person, clock.instant()).stream().findFirst().map(this::told).orElse("");
  }

  private String told(Seat seat) {
    String where = areas.find(seat.post().area()).map(this::path).orElse("");
    return Stream.of(Optional.of(seat.role().zh()), organisation(seat), Optional.of(where))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("  "));
  }

  private Optional<String> organisation(Seat seat) {
    return Optional.ofNullable(seat.post().organisation())
        .flatMap(posts::organisation)
        .map(Organisation::name);
  }

  private String path(Area area) {
    List<Area> upward = areas.ancestors(area);
    return upward.reversed().stream()
        .filter(one -> !one.level().isAbove(Level.DISTRICT))
        .map(Area::name)
        .collect(Collectors.joining(" › "));
  }
}
