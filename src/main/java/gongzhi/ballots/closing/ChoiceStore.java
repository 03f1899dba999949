package gongzhi.ballots.closing;

import gongzhi.ballots.contests.ContestNo;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the count of an election or a budget reads, and the result that everybody reads. */
@Component
public class ChoiceStore {

  private static final int CHOICES_MAX = 1_000_000;

  private final JdbcClient db;

  ChoiceStore(JdbcClient db) {
    this.db = db;
  }

  /** One choice; the area of its voter is zero where only heads count. */
  record Choice(@Nullable String said, long area) {}

  /** Sorted by what they say, so that their order tells nothing. */
  List<Choice> choices(ContestNo no) {
    return db.sql(
            """
            select said, area from ballots.contest_choice
             where contest_no = :no
             order by said collate "C" nulls last, area
             limit :most
            """)
        .param("no", no.value())
        .param("most", CHOICES_MAX)
        .query(Choice.class)
        .list();
  }

  void publish(ContestNo no, String content, String hash, Instant now) {
    db.sql(
            "insert into ballots.contest_result (contest_no, content, hash, published) values (:no, :content, :hash, :now)")
        .param("no", no.value())
        .param("content", content)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The result as everybody reads it; empty before the end. */
  public Optional<CountStore.Published> published(ContestNo no) {
    return db.sql(
            "select content, hash, published from ballots.contest_result where contest_no = :no")
        .param("no", no.value())
        .query(CountStore.Published.class)
        .optional();
  }
}
