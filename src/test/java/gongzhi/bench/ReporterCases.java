package gongzhi.bench;

import gongzhi.load.ChildProgram.Stage;
import org.springframework.jdbc.core.JdbcTemplate;

/** A few of the open cases where the resident lives become theirs. */
final class ReporterCases {

  private final JdbcTemplate db;
  private final Stage stage;

  ReporterCases(JdbcTemplate db, Stage stage) {
    this.db = db;
    this.stage = stage;
  }

  /** Gives them away and names one in the officer's community. */
  String givenTo(long firstId, int count) {
    db.execute("alter table cases.case_words disable trigger words_never_change");
    db.update(
        """
        update cases.case_words set reporter_id = ?
         where case_id in (select id from cases.case_file
                            where id between ? and ? and closed_at is null
                            order by community_id <> ?, id limit 5)
        """,
        stage.residentId(),
        firstId,
        firstId + count,
        stage.area());
    db.execute("alter table cases.case_words enable always trigger words_never_change");
    return db.queryForObject(
        "select no from cases.case_file where community_id = ? and closed_at is null order by id limit 1",
        String.class,
        stage.area());
  }
}
