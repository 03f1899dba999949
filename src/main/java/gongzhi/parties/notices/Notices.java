package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened. What is told is part of the change: both are kept, or neither. */
@Component
public class Notices {

  /** A notice as its addressee reads it. */
  public record Told(UUID id, String key, List<String> words, String link, Instant at) {}

  private final JdbcClient db;
  private final WordList wordList;
  private final InstantSource clock;

  Notices(JdbcClient db, WordList wordList, InstantSource clock) {
    this.db = db;
    this.wordList = wordList;
    this.clock = clock;
  }

  /** Writes it down in the running transaction; it is sent after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Notice notice) {
    Timestamp now = Timestamp.from(clock.instant());
    db.sql(
            """
            insert into parties.notice (id, party_id, key, words, link, told_at, next_try_at)
            values (:id, :party, :key, cast(:words as jsonb), :link, :now, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("party", notice.to().value())
        .param("key", notice.key())
        .param("words", wordList.write(notice.words()))
        .param("link", notice.link())
        .param("now", now)
        .update();
  }

  /** Tells the same to many, with one statement; who stands there twice is told once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellAll(Collection<PartyId> to, String key, List<String> words, String link) {
    db.sql(
            """
            insert into parties.notice (id, party_id, key, words, link, told_at, next_try_at)
            select gen_random_uuid(), one, :key, cast(:words as jsonb), :link, :now, :now
              from (select distinct unnest(cast(:parties as bigint[])) as one) as them
            """)
        .param("parties", to.stream().map(PartyId::value).toArray(Long[]::new))
        .param("key", key)
        .param("words", wordList.write(words))
        .param("link", link)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * What was told and is over before it went out: it is sent by no way any more and not tried
   * again. It stays readable inside the program.
   *
   * @param about the first word of the notices
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(
      Collection<PartyId> from, Collection<String> keys, String about, Instant since) {
    db.sql("select parties.take_back(:parties, :keys, :about, :since)")
        .param("parties", from.stream().map(PartyId::value).toArray(Long[]::new))
        .param("keys", keys.toArray(String[]::new))
        .param("about", about)
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /** What this party was told, newest first, at most 50 told before the given moment. */
  @Transactional(readOnly = true)
  public List<Told> toldTo(PartyId party, Instant before) {
    return db.sql(
            """
            select id, key, words, link, told_at
              from parties.notice
             where party_id = :party and told_at < :before
             order by told_at desc
             limit 50
            """)
        .param("party", party.value())
        .param("before", Timestamp.from(before))
        .query(
            (row, number) ->
                new Told(
                    row.getObject("id", UUID.class),
                    row.getString("key"),
                    wordList.read(row.getString("words")),
                    row.getString("link"),
                    row.getTimestamp("told_at").toInstant()))
        .list();
  }
}
