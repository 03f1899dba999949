package gongzhi.cases.profiles;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was reported in neighbourhoods during a year, counted from the cases with the rights of
 * whoever looks. The same matter has returned when the same kind of matter was reported again for
 * the same building, or place without one, after it had been solved.
 */
@Component
public class Matters {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int MOST = 100_000;

  private final JdbcClient db;
  private final Areas areas;

  Matters(JdbcClient db, Areas areas) {
    this.db = db;
    this.areas = areas;
  }

  /**
   * One kind of matter.
   *
   * @param received in the last year
   * @param open of all that were ever received
   * @param solved in the last year; the denominator of {@code returned}
   * @param returned of the solved ones, reported again since
   */
  public record Count(int received, int open, int solved, int returned) {

    public static final Count NONE = new Count(0, 0, 0, 0);

    /** Both together. */
    public Count plus(Count other) {
      return new Count(
          received + other.received,
          open + other.open,
          solved + other.solved,
          returned + other.returned);
    }
  }

  /** A neighbourhood: by the two letters of each group of categories, in their order. */
  public record Counts(Map<String, Count> groups) {

    public static final Counts NONE = new Counts(Map.of());

    /** All groups together. */
    public Count sum() {
      return groups.values().stream().reduce(Count.NONE, Count::plus);
    }
  }

  private record Row(
      AreaId area, String groupCode, int received, int open, int solved, int returned) {}

  /** Of one neighbourhood. */
  public Counts of(Area neighbourhood, Instant now) {
    return in(List.of(neighbourhood), now).getOrDefault(neighbourhood.id(), Counts.NONE);
  }

  /** Of these neighbourhoods; one in which nothing was reported is missing. */
  public Map<AreaId, Counts> in(Collection<Area> neighbourhoods, Instant now) {
    Long[] communities =
        neighbourhoods.stream()
            .flatMap(one -> areas.ancestor(one, Level.COMMUNITY).stream())
            .map(area -> area.id().value())
            .distinct()
            .toArray(Long[]::new);
    Map<AreaId, Counts> all = new HashMap<>();
    rows(communities, now.minus(YEAR)).forEach(row -> add(all, row));
    return all;
  }

  private void add(Map<AreaId, Counts> all, Row row) {
    Count count = new Count(row.received(), row.open(), row.solved(), row.returned());
    areas
        .ancestor(areas.heir(row.area()), Level.NEIGHBOURHOOD)
        .ifPresent(
            where ->
                all.computeIfAbsent(where.id(), id -> new Counts(new TreeMap<>()))
                    .groups()
                    .merge(row.groupCode(), count, Count::plus));
  }

  private List<Row> rows(Long[] communities, Instant since) {
    return db.sql(
            """
            select area_id as area, left(category, 2) as group_code,
                   count(*) filter (where received_at >= :since) as received,
                   count(*) filter (where closed_at is null) as open,
                   count(*) filter (where status = 'RESOLVED' and closed_at >= :since) as solved,
                   count(*) filter (where status = 'RESOLVED' and closed_at >= :since and latest > closed_at) as returned
              from (select area_id, category, received_at, closed_at, status,
                           max(received_at) over (partition by area_id, category) as latest
                      from cases.case_file
                     where community_id = any (:communities)
                       and (received_at >= :since or closed_at is null or closed_at >= :since)) c
             group by area_id, left(category, 2)
             limit :most
            """)
        .param("since", Timestamp.from(since))
        .param("communities", communities)
        .param("most", MOST)
        .query(Row.class)
        .list();
  }
}
