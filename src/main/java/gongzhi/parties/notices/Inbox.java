package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody was told, inside the program (站内通知): everything, whatever they have switched off
 * for other ways. What was told to an organisation is read by all who serve it.
 */
@Component
@Transactional
public class Inbox {

  private final JdbcClient db;
  private final WordList wordList;
  private final InstantSource clock;

  Inbox(JdbcClient db, WordList wordList, InstantSource clock) {
    this.db = db;
    this.wordList = wordList;
    this.clock = clock;
  }

  /** One notice; {@code fresh} until somebody has opened the list. */
  public record Line(String key, List<String> words, String link, Instant at, boolean fresh) {}

  /** At most so many told before that moment, the newest first. */
  @Transactional(readOnly = true)
  public List<Line> of(Viewer viewer, Instant before, int most) {
    return db.sql(
            """
            select key, words, link, told_at, read_at is null as fresh
              from parties.notice
             where party_id = any (cast(:parties as bigint[])) and told_at < :before
             order by told_at desc
             limit :most
            """)
        .param("parties", parties(viewer))
        .param("before", Timestamp.from(before))
        .param("most", most)
        .query(
            (row, _) ->
                new Line(
                    row.getString("key"),
                    wordList.read(row.getString("words")),
                    row.getString("link"),
                    row.getTimestamp("told_at").toInstant(),
                    row.getBoolean("fresh")))
        .list();
  }

  /** From now on all of them count as read. */
  public void readAll(Viewer viewer) {
    db.sql(
            """
            update parties.notice set read_at = :now
             where party_id = any (cast(:parties as bigint[])) and read_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("parties", parties(viewer))
        .update();
  }

  private static Long[] parties(Viewer viewer) {
    return Stream.concat(Stream.of(viewer.party()), viewer.organisations().stream())
        .map(PartyId::value)
        .toArray(Long[]::new);
  }
}
