package gongzhi.parties.bodies;

import gongzhi.territory.AreaId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many homes stand in buildings (户数), with the rights of whoever asks. */
@Component
public class HomeCounts {

  private static final int MOST = 10_000;

  private final JdbcClient db;

  HomeCounts(JdbcClient db) {
    this.db = db;
  }

  private record Count(AreaId building, int homes) {}

  /** Homes by building; a building without any is missing. */
  public Map<AreaId, Integer> in(Collection<AreaId> buildings) {
    return db
        .sql(
            """
            select building_id as building, count(*) as homes
              from parties.household
             where building_id = any (:buildings)
             group by building_id
             limit :most
            """)
        .param("buildings", buildings.stream().map(AreaId::value).toArray(Long[]::new))
        .param("most", MOST)
        .query(Count.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Count::building, Count::homes));
  }
}
