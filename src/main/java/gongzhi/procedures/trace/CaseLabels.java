package gongzhi.procedures.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the reader may see of the cases a matter began from. */
@Component
class CaseLabels {

  private final JdbcClient db;

  CaseLabels(JdbcClient db) {
    this.db = db;
  }

  /**
   * One case.
   *
   * @param title empty while it was not released
   * @param closedAt null while it is open
   */
  record Label(String no, @Nullable String title, Instant receivedAt, @Nullable Instant closedAt) {}

  List<Label> of(Collection<String> nos) {
    return db.sql(
            """
            select no, title_public as title, received_at, closed_at
              from cases.case_label
             where no = any (:nos)
             order by received_at
             limit 50
            """)
        .param("nos", nos.toArray(String[]::new))
        .query(Label.class)
        .list();
  }
}
