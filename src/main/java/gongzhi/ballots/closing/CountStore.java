package gongzhi.ballots.closing;

import gongzhi.ballots.polls.PollNo;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a count reads, with the rights of the program, and the result that everybody reads. */
@Component
public class CountStore {

  private static final int BALLOTS_MAX = 1_000_000;

  private final JdbcClient db;

  CountStore(JdbcClient db) {
    this.db = db;
  }

  /** A ballot with the area of its voter. */
  record Row(
      int entry,
      long area,
      @Nullable String choice,
      String channel,
      Instant arrived,
      String agent,
      String document,
      String code,
      boolean denied) {}

  /** A published result. */
  public record Published(String content, String hash, Instant published) {}

  List<Row> ballots(PollNo no) {
    return db.sql(
            """
            select c.entry_no as entry, e.area, c.choice, c.channel, c.arrived, c.agent, c.document, c.code,
                   coalesce(d.counts, false) as denied
              from ballots.cast_ballot c
              join ballots.poll p on p.no = c.poll_no
              join ballots.roll_entry e on e.roll_id = p.roll_id and e.no = c.entry_no
              left join ballots.denial d on d.cast_id = c.id
             where c.poll_no = :no
             order by c.id
             limit :most
            """)
        .param("no", no.value())
        .param("most", BALLOTS_MAX)
        .query(Row.class)
        .list();
  }

  /** What was said in secret, in the order of keys that tell nothing; empty for spoilt. */
  List<String> secretChoices(PollNo no) {
    return db.sql(
            "select coalesce(choice, '') from ballots.secret_choice where poll_no = :no order by key limit :most")
        .param("no", no.value())
        .param("most", BALLOTS_MAX)
        .query(String.class)
        .list();
  }

  void publish(PollNo no, String content, String hash, Instant now) {
    db.sql(
            "insert into ballots.result (poll_no, content, hash, published) values (:no, :content, :hash, :now)")
        .param("no", no.value())
        .param("content", content)
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The result as everybody reads it; empty before the end. */
  public Optional<Published> published(PollNo no) {
    return db.sql("select content, hash, published from ballots.result where poll_no = :no")
        .param("no", no.value())
        .query(Published.class)
        .optional();
  }

  /** How many ballots were denied after the end; shown beside the result. */
  public long deniedLater(PollNo no) {
    return db.sql("select count(*) from ballots.denial where poll_no = :no and not counts")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }
}
