package gongzhi.cases.hotline;

import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of files that became no case, until the same order is taken over (未办进的工单). */
@Component
public class HotlineRefusals {

  private static final String NUMBER = "[A-Za-z0-9_-]{1,40}";

  /**
   * One of them.
   *
   * @param orderNo empty where the cell held something else
   * @param reason message key
   */
  public record Refusal(long line, String orderNo, String reason, Instant refusedAt) {}

  private final JdbcClient db;
  private final ProgramWork program;
  private final InstantSource clock;

  HotlineRefusals(JdbcClient db, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.program = program;
    this.clock = clock;
  }

  void note(String place, String areaPath, HotlineImport.Outcome outcome) {
    Rejection why = Objects.requireNonNull(outcome.refused());
    program.run(
        () ->
            db.sql(
                    """
                    insert into cases.hotline_refusal (place, area_path, line, order_no, reason, refused_at)
                    values (:place, :path, :line, :order, :reason, :now)
                    """)
                .param("place", place)
                .param("path", areaPath)
                .param("line", outcome.line())
                .param("order", outcome.orderNo().matches(NUMBER) ? outcome.orderNo() : "")
                .param("reason", String.valueOf(why.getMessage()))
                .param("now", Timestamp.from(clock.instant()))
                .update());
  }

  /** Those of the viewer's ground that were not taken over since, the latest first. */
  public List<Refusal> open(int most) {
    return db.sql(
            """
            select r.line, r.order_no, r.reason, r.refused_at
              from cases.hotline_refusal r
             where not exists (
               select from cases.hotline_order o where o.place = r.place and o.order_no = r.order_no)
             order by r.refused_at desc, r.id desc
             limit :most
            """)
        .param("most", most)
        .query(Refusal.class)
        .list();
  }
}
