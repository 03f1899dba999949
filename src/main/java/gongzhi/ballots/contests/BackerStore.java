package gongzhi.ballots.contests;

import gongzhi.ballots.contests.OptionStore.Put;
import gongzhi.ballots.polls.BackersRule;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about who stands behind a name or a project. */
@Component
class BackerStore {

  private final JdbcClient db;

  BackerStore(JdbcClient db) {
    this.db = db;
  }

  /** So many are asked for there, by this rule. */
  void ask(ContestNo no, ContestKind kind, BackersRule rule) {
    db.sql(
            "update ballots.contest set backers = :least, backers_zh = :zh, backers_en = :en where no = :no")
        .param("no", no.value())
        .param("least", kind == ContestKind.ELECTION ? rule.election() : rule.budget())
        .param("zh", rule.basis().zh())
        .param("en", rule.basis().en())
        .update();
  }

  /** This person stands behind it; once. */
  void back(ContestNo no, int option, Put put) {
    db.sql(
            """
            insert into ballots.contest_backer (contest_no, option_no, party_id, at)
            values (:no, :option, :by, :now) on conflict do nothing
            """)
        .param("no", no.value())
        .param("option", option)
        .param("by", put.by().value())
        .param("now", Timestamp.from(put.at()))
        .update();
  }

  /** So many more signed on paper. */
  void sign(ContestNo no, int option, int signatures) {
    db.sql(
            """
            update ballots.contest_option set signatures = signatures + :signatures
             where contest_no = :no and no = :option
            """)
        .param("no", no.value())
        .param("option", option)
        .param("signatures", signatures)
        .update();
  }
}
