package gongzhi.parties.bodies;

import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when posts are vacant (空缺起始), with the rights of whoever asks. */
@Component
public class LastHeld {

  private static final int MOST = 10_000;

  private final JdbcClient db;

  LastHeld(JdbcClient db) {
    this.db = db;
  }

  private record Ended(AreaId area, String role, Instant at) {}

  private record Spot(AreaId area, String role) {}

  /** When posts were held for the last time. */
  public static final class Ends {

    private final Map<Spot, Ended> ends;

    private Ends(Map<Spot, Ended> ends) {
      this.ends = ends;
    }

    /** When the last holder of this post left; empty where nobody ever held it. */
    public Optional<Instant> of(AreaId area, String role) {
      return Optional.ofNullable(ends.get(new Spot(area, role))).map(Ended::at);
    }
  }

  /** The last ends of all posts of these areas before this moment; substitutes do not count. */
  public Ends in(Collection<AreaId> areas, Instant now) {
    return new Ends(
        db
            .sql(
                """
                select area_id as area, role, max(held_to) as at
                  from parties.post
                 where area_id = any (:areas) and held_to <= :now and not substitute
                 group by area_id, role
                 limit :most
                """)
            .param("areas", areas.stream().map(AreaId::value).toArray(Long[]::new))
            .param("now", Timestamp.from(now))
            .param("most", MOST)
            .query(Ended.class)
            .list()
            .stream()
            .collect(
                Collectors.toMap(end -> new Spot(end.area(), end.role()), Function.identity())));
  }
}
