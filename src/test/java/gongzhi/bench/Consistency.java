package gongzhi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** A speed counts only if everything still fits together afterwards. */
final class Consistency {

  private static final int LONGEST_SECONDS = 120;

  private final Findings findings;
  private final JdbcTemplate db;
  private final Path data;

  Consistency(Findings findings, JdbcTemplate db, Path data) {
    this.findings = findings;
    this.db = db;
    this.data = data;
  }

  void run() throws IOException, InterruptedException {
    awaitNone("select count(*) from transparency.commitment where leaf_index is null");
    Process verify = new ProcessBuilder("bin/verify", "--database", "--data=" + data).start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    findings.add(
        new Finding(
            "the public log afterwards",
            verify.waitFor() == 0 ? "holds" : "BROKEN",
            "holds",
            verify.waitFor() == 0,
            said.strip()));
    counters();
  }

  private void counters() throws InterruptedException {
    TimeUnit.SECONDS.sleep(2); // folded within a second
    Long wrong =
        db.queryForObject(
            """
            with recounted as (
              select month, community_id, category, measure, count(*) as again
                from cases.counted_event group by month, community_id, category, measure)
            select count(*) from recounted full join cases.counter using (month, community_id, category, measure)
             where again is distinct from count
            """,
            Long.class);
    findings.add(Finding.atMost("counters that differ from a recount", wrong, 0, "", "every cell"));
  }

  private void awaitNone(String count) throws InterruptedException {
    for (int i = 0; i < LONGEST_SECONDS; i++) {
      Long left = db.queryForObject(count, Long.class);
      if (left != null && left == 0) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
