package gongzhi.cases.web;

import gongzhi.cases.path.CaseNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody still sees a case after their own act (办完还看得到吗), so that the next page is one
 * that they may open. Asked when nothing more is to be written about the case.
 */
@Component
public class Sight {

  private final JdbcClient db;

  Sight(JdbcClient db) {
    this.db = db;
  }

  /** Whether the viewer sees it when this transaction is over; what kept it in sight ends here. */
  public boolean keeps(CaseNo no) {
    db.sql("select set_config('gongzhi.handed_over', '', true)").query(String.class).single();
    return db.sql("select exists (select from cases.case_file where no = :no)")
        .param("no", no.value())
        .query(Boolean.class)
        .single();
  }
}
