package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import gongzhi.shared.Share;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about elections and budget votes, with the rights of whoever asks. */
@Component
public class ContestStore {

  /** Contests on one page. */
  public static final int PAGE = 30;

  private static final String SELECT =
      """
      select c.no, c.kind, c.roll_id, r.kind as electorate, c.area_id as area, c.area_path, c.title, c.words, c.method, c.paper,
             c.seats, c.most, c.budget_fen as budget, c.rule_key, c.rule_from, coalesce(c.after_no, '') as after, c.basis, c.backers, c.backers_zh, c.backers_en, c.state,
             c.nominated_until, c.opens_at, c.closes_at, c.notice_no, c.seed, c.closed_at
        from ballots.contest c join ballots.roll r on r.id = c.roll_id
      """;

  private final JdbcClient db;

  ContestStore(JdbcClient db) {
    this.db = db;
  }

  private record TargetRow(Trait trait, String share) {}

  /** The contest with this number. */
  public Optional<Contest> find(ContestNo no) {
    return db.sql(SELECT + " where c.no = :no")
        .param("no", no.value())
        .query(Contest.class)
        .optional();
  }

  /**
   * Contests of one kind on this ground before this number, the latest first: one more than a page.
   */
  public List<Contest> on(ContestKind kind, String path, String before) {
    return db.sql(
            SELECT
                + """
                 where c.kind = :kind and c.area_path ^@ :path and c.no < :before
                 order by c.no desc
                 limit :most
                """)
        .param("kind", kind.name())
        .param("path", path)
        .param("before", before)
        .param("most", PAGE + 1)
        .query(Contest.class)
        .list();
  }

  /** Elections that fill what this one left open. */
  public List<Contest> after(ContestNo no) {
    return db.sql(SELECT + " where c.after_no = :no order by c.no limit 10")
        .param("no", no.value())
        .query(Contest.class)
        .list();
  }

  /** Open ones whose closing moment has come. */
  public List<Contest> over(Instant now) {
    return db.sql(
            SELECT
                + " where c.state = 'OPEN' and c.closes_at <= :now order by c.closes_at limit 50")
        .param("now", Timestamp.from(now))
        .query(Contest.class)
        .list();
  }

  /** What the elected are held against. */
  public List<Target> targets(ContestNo no) {
    return db
        .sql(
            "select trait, share from ballots.contest_target where contest_no = :no order by trait limit 10")
        .param("no", no.value())
        .query(TargetRow.class)
        .stream()
        .map(row -> new Target(row.trait(), Share.of(row.share())))
        .toList();
  }

  /** How many voted so far. */
  public long voices(ContestNo no) {
    return db.sql("select count(*) from ballots.contest_voice where contest_no = :no")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }

  /** Whether this voter voted. */
  public boolean hasVoted(ContestNo no, int entry) {
    return db.sql(
            "select exists (select from ballots.contest_voice where contest_no = :no and entry_no = :entry)")
        .param("no", no.value())
        .param("entry", entry)
        .query(Boolean.class)
        .single();
  }

  /** Takes one choice: {@code TAKEN, CLOSED, NOBODY} or {@code VOTED}. */
  String say(ContestNo no, Cast cast, @Nullable String said, Instant now) {
    return db.sql("select ballots.say_among(:no, :entry, :way, :said, :now)")
        .param("no", no.value())
        .param("entry", cast.entry())
        .param("way", cast.way())
        .param("said", said, Types.VARCHAR)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .single();
  }

  /** Whose choice by which way. */
  record Cast(int entry, String way) {}

  ContestNo nextNo(ContestKind kind, int year) {
    long next = db.sql("select nextval('ballots.contest_number')").query(Long.class).single();
    return new ContestNo("%c-%d-%06d".formatted(kind.letter(), year, next));
  }

  void insert(ContestNo no, NewContest contest, PartyId by, Instant now) {
    db.sql(
            """
            insert into ballots.contest
              (no, kind, roll_id, area_id, area_path, title, words, method, paper, seats, most, budget_fen, rule_key, rule_from,
               after_no, basis, announced_by, announced_at, nominated_until, opens_at, closes_at)
            select :no, :kind, r.id, r.area_id, r.area_path, :title, :words, :method, :paper, :seats, :most, :budget, :rule, :from,
                   nullif(:after, ''), :basis, :by, :now, :until, :opens, :closes
              from ballots.roll r where r.id = :roll
            """)
        .param("no", no.value())
        .param("kind", contest.kind().name())
        .param("roll", contest.roll())
        .param("title", contest.title())
        .param("words", contest.words())
        .param("method", contest.chosen().name())
        .param("paper", contest.onPaper().name())
        .param("seats", contest.kind() == ContestKind.ELECTION ? contest.seats() : 0)
        .param("most", contest.most())
        .param("budget", contest.kind() == ContestKind.BUDGET ? contest.budget() : 0)
        .param("rule", contest.ruleKey())
        .param("from", ElectionRules.from(contest), Types.DATE)
        .param("after", contest.after())
        .param("basis", contest.basis())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(contest.until()))
        .param("opens", Timestamp.from(contest.opensAt()))
        .param("closes", Timestamp.from(contest.closesAt()))
        .update();
    contest.targets().forEach(target -> insert(no, target));
  }

  private void insert(ContestNo no, Target target) {
    db.sql(
            "insert into ballots.contest_target (contest_no, trait, share) values (:no, :trait, :share)")
        .param("no", no.value())
        .param("trait", target.trait().name())
        .param("share", target.share().toString())
        .update();
  }

  /** Another round of proposals. */
  void prolong(ContestNo no, NewDates dates) {
    db.sql(
            """
            update ballots.contest set nominated_until = :until, opens_at = :opens, closes_at = :closes
             where no = :no and state = 'NOMINATING'
            """)
        .param("no", no.value())
        .param("until", Timestamp.from(dates.nominatedUntil()))
        .param("opens", Timestamp.from(dates.opens()))
        .param("closes", Timestamp.from(dates.closes()))
        .update();
  }

  /** False where somebody posted it first. */
  boolean post(ContestNo no, String notice, Instant now) {
    return db.sql(
                """
                update ballots.contest set state = 'POSTED', notice_no = :notice, posted_at = :now
                 where no = :no and state = 'NOMINATING'
                """)
            .param("no", no.value())
            .param("notice", notice)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** False where somebody opened it first. */
  boolean open(ContestNo no, String seed, PartyId by, Instant now) {
    return db.sql(
                """
                update ballots.contest set state = 'OPEN', seed = :seed, opened_by = :by, opened_at = :now
                 where no = :no and state = 'POSTED'
                """)
            .param("no", no.value())
            .param("seed", seed)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Takes it alone, so that whatever was accepted is there; empty where somebody closed it. */
  public Optional<Contest> takeToClose(ContestNo no, Instant now) {
    int taken =
        db.sql(
                """
                update ballots.contest set closes_at = closes_at
                 where no = :no and state = 'OPEN' and closes_at <= :now
                """)
            .param("no", no.value())
            .param("now", Timestamp.from(now))
            .update();
    return taken == 0 ? Optional.empty() : find(no);
  }

  /** Nothing about it changes afterwards. */
  public void close(ContestNo no, Instant now) {
    db.sql("update ballots.contest set state = 'CLOSED', closed_at = :now where no = :no")
        .param("no", no.value())
        .param("now", Timestamp.from(now))
        .update();
  }
}
