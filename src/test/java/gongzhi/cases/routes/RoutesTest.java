package gongzhi.cases.routes;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.territory.LngLat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A short walk is found within seconds; what is urgent comes early. */
class RoutesTest {

  private static final LngLat START = new LngLat(113.03, 28.12);

  private final Routes routes = new Routes();

  @Test
  void walks_along_a_street_from_one_end_to_the_other() {
    List<Stop> street =
        new ArrayList<>(IntStream.rangeClosed(1, 9).mapToObj(at -> stop(at, false)).toList());
    Collections.shuffle(street, new Random(7));

    assertThat(routes.suggest(START, street).stream().map(Stop::key))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void goes_first_where_something_is_urgent() {
    List<Stop> street = List.of(stop(1, false), stop(2, false), stop(9, true));

    assertThat(routes.suggest(START, street).getFirst().key()).isIn("1", "9");
    List<Stop> back = List.of(stop(-1, true), stop(1, false), stop(2, false), stop(3, false));
    assertThat(routes.suggest(START, back).getFirst().key()).isEqualTo("-1");
  }

  @Test
  void takes_seconds_for_a_whole_day_and_no_time_for_the_same_stops_again() {
    Random random = new Random(3);
    List<Stop> day =
        IntStream.range(0, 45)
            .mapToObj(
                at ->
                    new Stop(
                        "s" + at,
                        "",
                        "/",
                        new LngLat(113 + random.nextDouble() / 50, 28 + random.nextDouble() / 50),
                        false))
            .toList();
    long begun = System.nanoTime();
    List<Stop> walk = routes.suggest(START, day);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));

    assertThat(walk).containsExactlyInAnyOrderElementsOf(day);
    assertThat(Routes.metres(START, walk)).isLessThan(Routes.metres(START, day) * 6 / 10);
    long again = System.nanoTime();
    assertThat(routes.suggest(START, day)).isEqualTo(walk);
    assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(Duration.ofMillis(50));
  }

  @Test
  void one_stop_or_none_needs_no_order() {
    assertThat(routes.suggest(START, List.of())).isEmpty();
    assertThat(routes.suggest(START, List.of(stop(4, false)))).hasSize(1);
  }

  @Test
  void says_how_far_and_how_long_it_is_on_foot() {
    long metres = Distances.metres(START, new LngLat(113.03, 28.13));

    assertThat(metres).isBetween(1_440L, 1_450L);
    assertThat(Distances.time(metres)).isEqualTo(Duration.ofMinutes(22));
    assertThat(Distances.time(0)).isEqualTo(Duration.ZERO);
  }

  private static Stop stop(int at, boolean urgent) {
    return new Stop(String.valueOf(at), "", "/", new LngLat(113.03 + at * 0.001, 28.12), urgent);
  }
}
