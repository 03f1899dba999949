package gongzhi.cases.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers told the units, for rows whose title the viewer must not read. */
@Component
class ToldTasks {

  private record Task(long caseId, String task) {}

  private final JdbcClient db;

  ToldTasks(JdbcClient db) {
    this.db = db;
  }

  /** The running task of each case that has one, in one question for all. */
  Map<Long, String> of(List<Long> cases) {
    Map<Long, String> tasks = new HashMap<>();
    if (!cases.isEmpty()) {
      db.sql(
              """
              select case_id, task
                from cases.assignment
               where case_id = any (:ids) and kind = 'LEAD' and ended_at is null
               limit 500
              """)
          .param("ids", cases.toArray(Long[]::new))
          .query(Task.class)
          .list()
          .forEach(task -> tasks.put(task.caseId(), task.task()));
    }
    return tasks;
  }
}
