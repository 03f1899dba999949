package gongzhi.cases.patrols;

import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How soon called units were there in emergencies (应急响应), with the rights of whoever asks. */
@Component
public class CallOuts {

  private final JdbcClient db;

  CallOuts(JdbcClient db) {
    this.db = db;
  }

  /**
   * Emergency calls since a moment.
   *
   * @param calls units that were called
   * @param answered of them those that were there
   * @param inTime of them those that were there in time
   * @param medianMinutes half of those that answered were there sooner; null where none was
   */
  public record Response(int calls, int answered, int inTime, @Nullable Integer medianMinutes) {}

  /** What became of the emergency calls on this ground since then. */
  public Response since(Area ground, Instant since) {
    return db.sql(
            """
            select count(*) as calls, count(c.answered_at) as answered,
                   count(*) filter (where c.answered_at <= w.answer_by) as in_time,
                   ceil(percentile_cont(0.5) within group (order by extract(epoch from c.answered_at - w.blown_at) / 60))::int
                     as median_minutes
              from cases.whistle w
              join cases.whistle_call c on c.whistle_id = w.id
             where w.kind = 'EMERGENCY' and w.area_path ^@ :path and w.blown_at >= :since
            """)
        .param("path", ground.path())
        .param("since", Timestamp.from(since))
        .query(Response.class)
        .single();
  }
}
