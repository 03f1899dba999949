package gongzhi.ballots.polls;

import gongzhi.ballots.rule.VoteRule;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about polls, with the rights of whoever asks. */
@Component
public class PollStore {

  /** Polls on one page. */
  public static final int PAGE = 30;

  private static final String SELECT =
      """
      select p.no, p.roll_id, r.kind, p.area_id as area, p.area_path, p.question, p.words, p.matter, p.rule_key,
             p.rule_from, p.secret, p.twice, p.proxies_most, p.silent_follow, p.extends_days, p.basis, p.state,
             p.announced_at, p.opens_at, p.closes_at, p.opened_at, p.extended_at, p.closed_at, p.valid, p.passed, p.withdrawn_because
        from ballots.poll p join ballots.roll r on r.id = p.roll_id
      """;

  private final JdbcClient db;

  PollStore(JdbcClient db) {
    this.db = db;
  }

  /** The poll with this number. */
  public Optional<HeldPoll> find(PollNo no) {
    return db.sql(SELECT + " where p.no = :no")
        .param("no", no.value())
        .query(HeldPoll.class)
        .optional();
  }

  /** Polls of this ground before this number, the latest first: one more than a page. */
  public List<HeldPoll> on(String path, String before) {
    return db.sql(
            SELECT
                + """
                 where p.area_path ^@ :path and p.no < :before
                 order by p.no desc
                 limit :most
                """)
        .param("path", path)
        .param("before", before)
        .param("most", PAGE + 1)
        .query(HeldPoll.class)
        .list();
  }

  /** Open polls whose closing moment has come. */
  public List<HeldPoll> over(Instant now) {
    return db.sql(
            SELECT
                + " where p.state = 'OPEN' and p.closes_at <= :now order by p.closes_at limit 50")
        .param("now", Timestamp.from(now))
        .query(HeldPoll.class)
        .list();
  }

  /** The number of a new poll. */
  PollNo nextNo(int year) {
    long next = db.sql("select nextval('ballots.poll_number')").query(Long.class).single();
    return new PollNo("V-%d-%06d".formatted(year, next));
  }

  void insert(PollNo no, NewPoll poll, Announced announced) {
    db.sql(
            """
            insert into ballots.poll
              (no, roll_id, area_id, area_path, question, words, matter, rule_key, rule_from, secret, twice, proxies_most,
               silent_follow, extends_days, basis, announced_by, announced_at, opens_at, closes_at)
            select :no, r.id, r.area_id, r.area_path, :question, :words, :matter, :rule, :from, :secret, :twice, :proxies,
                   :follow, :extends, :basis, :by, :now, :opens, :closes
              from ballots.roll r where r.id = :roll
            """)
        .param("no", no.value())
        .param("roll", poll.roll())
        .param("question", poll.question())
        .param("words", poll.words())
        .param("matter", poll.matter())
        .param("rule", announced.rule().key())
        .param("from", announced.rule().from())
        .param("secret", poll.secret())
        .param("twice", poll.twice().name())
        .param("proxies", poll.proxiesMost())
        .param("follow", announced.silentFollow())
        .param("extends", poll.extendsDays())
        .param("basis", poll.basis())
        .param("by", announced.by().value())
        .param("now", Timestamp.from(announced.at()))
        .param("opens", Timestamp.from(poll.opensAt()))
        .param("closes", Timestamp.from(poll.closesAt()))
        .update();
  }

  /** Who announced it when, by which version of its rule. */
  record Announced(VoteRule rule, PartyId by, Instant at, boolean silentFollow) {}

  /** False where somebody opened it first. */
  boolean open(PollNo no, PartyId by, Instant now) {
    return db.sql(
                """
                update ballots.poll set state = 'OPEN', opened_by = :by, opened_at = :now
                 where no = :no and state = 'ANNOUNCED'
                """)
            .param("no", no.value())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** False where it was opened or withdrawn meanwhile. */
  boolean withdraw(PollNo no, String because, Instant now) {
    return db.sql(
                """
                update ballots.poll set state = 'WITHDRAWN', withdrawn_because = :because, withdrawn_at = :now
                 where no = :no and state = 'ANNOUNCED'
                """)
            .param("no", no.value())
            .param("because", because)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /**
   * Takes the poll alone, so that whatever was accepted is there; empty where somebody closed it.
   */
  public Optional<HeldPoll> takeToClose(PollNo no, Instant now) {
    int taken =
        db.sql(
                """
                update ballots.poll set closes_at = closes_at
                 where no = :no and state = 'OPEN' and closes_at <= :now
                """)
            .param("no", no.value())
            .param("now", Timestamp.from(now))
            .update();
    return taken == 0 ? Optional.empty() : find(no);
  }

  /** Prolongs it once. */
  public void extend(PollNo no, Instant until, Instant now) {
    db.sql(
            "update ballots.poll set closes_at = :until, extended_at = :now where no = :no and extended_at is null")
        .param("no", no.value())
        .param("until", Timestamp.from(until))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Writes what it came to; nothing about it changes afterwards. */
  public void close(PollNo no, boolean valid, boolean passed, Instant now) {
    db.sql(
            """
            update ballots.poll set state = 'CLOSED', closed_at = :now, valid = :valid, passed = :passed
             where no = :no and state = 'OPEN'
            """)
        .param("no", no.value())
        .param("now", Timestamp.from(now))
        .param("valid", valid)
        .param("passed", passed)
        .update();
  }

  /** Whether this question was put to this roll and is not over. */
  boolean isAnnounced(long roll, String question) {
    return db.sql(
            """
            select exists (select from ballots.poll
                            where roll_id = :roll and question = :question and state in ('ANNOUNCED', 'OPEN'))
            """)
        .param("roll", roll)
        .param("question", question)
        .query(Boolean.class)
        .single();
  }
}
