package gongzhi.parties.notices;

import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demonstration's channel (演示信箱): what would go out by SMS lies on a page everybody can open.
 * Exists only where {@code gongzhi.demo} is on, and only there.
 */
@Component
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
public class DemoMailbox implements Channel {

  /** One message lying there. */
  public record Mail(String toWhom, String key, List<String> words, String link, Instant at) {}

  private final JdbcClient db;
  private final WordList wordList;
  private final ProgramWork program;
  private final InstantSource clock;

  DemoMailbox(JdbcClient db, WordList wordList, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.wordList = wordList;
    this.program = program;
    this.clock = clock;
  }

  @Override
  public Way way() {
    return Way.DEMO;
  }

  @Override
  public void send(Message message) {
    program.run(() -> insert(message));
  }

  /** The newest forty messages. */
  public List<Mail> newest() {
    return program.call(
        () ->
            db.sql(
                    "select to_whom, key, words, link, at from parties.demo_mail order by id desc limit 40")
                .query(
                    (row, number) ->
                        new Mail(
                            row.getString("to_whom"),
                            row.getString("key"),
                            wordList.read(row.getString("words")),
                            row.getString("link"),
                            row.getTimestamp("at").toInstant()))
                .list());
  }

  private void insert(Message message) {
    db.sql(
            """
            insert into parties.demo_mail (notice, to_whom, key, words, link, at)
            values (:id, :to, :key, cast(:words as jsonb), :link, :now)
            on conflict (notice) do nothing
            """)
        .param("id", message.id())
        .param("to", message.phone() == null ? message.label() : message.phone().masked())
        .param("key", message.key())
        .param("words", wordList.write(message.words()))
        .param("link", message.link())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
