package gongzhi.cases.routes;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order somebody chose for a day (自定路线), with the rights of whoever asks. */
@Component
public class RouteOrders {

  private final JdbcClient db;

  RouteOrders(JdbcClient db) {
    this.db = db;
  }

  /** Whose walk of which day. */
  public record Day(PartyId walker, LocalDate day) {}

  /** A walk in the order that was chosen, or as it was suggested. */
  public record Chosen(List<Stop> stops, boolean own) {}

  /** The stops in the chosen order; what came since then follows as it was suggested. */
  public Chosen of(Day day, List<Stop> suggested) {
    List<String> keys = keys(day);
    Map<String, Stop> byKey =
        suggested.stream().collect(Collectors.toMap(Stop::key, Function.identity()));
    List<Stop> first = keys.stream().map(byKey::get).filter(Objects::nonNull).toList();
    List<Stop> all =
        Stream.concat(first.stream(), suggested.stream().filter(stop -> !first.contains(stop)))
            .toList();
    return new Chosen(all, !first.isEmpty());
  }

  /** Moves one stop up or down among these, and keeps that order for the day. */
  @Transactional
  public void move(Day day, List<Stop> now, String key, boolean up) {
    List<String> keys = new ArrayList<>(now.stream().map(Stop::key).toList());
    int at = keys.indexOf(key);
    if (at < 0) {
      throw Rejection.of("route.no-such-stop");
    }
    int to = up ? at - 1 : at + 1;
    if (to < 0 || to >= keys.size()) {
      throw Rejection.of("route.no-further");
    }
    Collections.swap(keys, at, to);
    write(day, keys);
  }

  /** Back to the suggestion. */
  @Transactional
  public void forget(Day day) {
    db.sql("delete from cases.route_order where party_id = :party and day <= :day")
        .param("party", day.walker().value())
        .param("day", day.day())
        .update();
  }

  private void write(Day day, List<String> keys) {
    db.sql(
            """
            insert into cases.route_order (party_id, day, stop_keys) values (:party, :day, :keys)
            on conflict (party_id, day) do update set stop_keys = excluded.stop_keys
            """)
        .param("party", day.walker().value())
        .param("day", day.day())
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  private List<String> keys(Day day) {
    return db.sql(
            "select array_to_string(stop_keys, ' ') from cases.route_order where party_id = :party and day = :day")
        .param("party", day.walker().value())
        .param("day", day.day())
        .query(String.class)
        .optional()
        .map(all -> Arrays.asList(all.split(" ")))
        .orElseGet(List::of);
  }
}
