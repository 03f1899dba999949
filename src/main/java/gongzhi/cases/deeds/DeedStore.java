package gongzhi.cases.deeds;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about deeds, with the rights of whoever asks. */
@Component
public class DeedStore {

  /** Deeds on one page. */
  public static final int PAGE = 30;

  private static final int HISTORY = 50;

  private static final String SELECT =
      """
      select d.id, d.level, d.organisation_id, d.area_id, d.area_path, d.title, d.what, d.amount_fen, d.fund, d.fund_words,
             d.begun_on, d.done_on, d.proof, d.case_nos, d.corrects_id, d.reason, d.state, d.entered_by, d.entered_at,
             d.decided_by, d.decided_at, d.decision_words
        from cases.deed d
      """;

  /** Published, and not replaced by a published correction. */
  private static final String HOLDS =
      """
      d.state = 'PUBLISHED'
         and not exists (select from cases.deed n where n.corrects_id = d.id and n.state = 'PUBLISHED')
      """;

  private final JdbcClient db;

  DeedStore(JdbcClient db) {
    this.db = db;
  }

  /** Deeds of one level in a year, and what was spent on them. */
  public record Total(DeedLevel level, int deeds, long amountFen) {}

  /**
   * Which deeds are looked for.
   *
   * @param level empty for all
   */
  public record Wanted(Area ground, int year, String level) {}

  /** Where the page before ended. */
  public record Key(LocalDate done, long id) {}

  /** What holds, the latest done first, behind the key; at most so many. */
  public List<Deed> holding(Wanted wanted, Key key, int most) {
    return db.sql(
            SELECT
                + " where "
                + HOLDS
                + """
                   and d.area_path ^@ :path and extract(year from d.done_on) = :year and (:level = '' or d.level = :level)
                   and (d.done_on, d.id) < (:done, :id)
                 order by d.done_on desc, d.id desc
                 limit :most
                """)
        .param("path", wanted.ground().path())
        .param("year", wanted.year())
        .param("level", wanted.level())
        .param("done", key.done())
        .param("id", key.id())
        .param("most", most)
        .query(DeedStore::deed)
        .list();
  }

  /** By level, for one year. */
  public List<Total> totals(Area ground, int year) {
    return db.sql(
            "select d.level, count(*) as deeds, sum(d.amount_fen)::bigint as amount_fen from cases.deed d where "
                + HOLDS
                + """
                   and d.area_path ^@ :path and extract(year from d.done_on) = :year
                 group by d.level
                 limit 10
                """)
        .param("path", ground.path())
        .param("year", year)
        .query(Total.class)
        .list();
  }

  /** Years in which something was done, the latest first. */
  public List<Integer> years(Area ground) {
    return db.sql(
            "select distinct extract(year from d.done_on)::int as year from cases.deed d where "
                + HOLDS
                + " and d.area_path ^@ :path order by year desc limit 20")
        .param("path", ground.path())
        .query(Integer.class)
        .list();
  }

  /** What waits for a second person, as far as the reader may see it, the oldest first. */
  public List<Deed> waiting() {
    return db.sql(SELECT + " where d.state = 'PROPOSED' order by d.id limit :most")
        .param("most", HISTORY)
        .query(DeedStore::deed)
        .list();
  }

  /** What the reader's own ground and organisations entered, before this one. */
  public List<Deed> entered(long before) {
    return db.sql(SELECT + " where d.id < :before order by d.id desc limit :most")
        .param("before", before)
        .param("most", PAGE + 1)
        .query(DeedStore::deed)
        .list();
  }

  /** The entry; refuses (404) what is not there for the reader. */
  public Deed get(long id) {
    return find(id).orElseThrow(() -> Rejection.notFound("deed.no-such-deed"));
  }

  /** The same, empty for none. */
  public Optional<Deed> find(long id) {
    return db.sql(SELECT + " where d.id = :id").param("id", id).query(DeedStore::deed).optional();
  }

  /** The entry that corrects this one or is to; empty for none. */
  public Optional<Deed> correctionOf(long id) {
    return db.sql(SELECT + " where d.corrects_id = :id and d.state <> 'REFUSED'")
        .param("id", id)
        .query(DeedStore::deed)
        .optional();
  }

  /** Those of these numbers that the reader may see as cases. */
  public List<String> known(List<String> caseNos) {
    return db.sql("select no from cases.case_file where no = any (:nos) order by no limit 20")
        .param("nos", caseNos.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Who did it, and on which level. */
  record By(Organisation organisation, DeedLevel level, PartyId person, Instant at) {}

  long insert(NewDeed deed, @Nullable Long corrects, By by) {
    try {
      return db.sql(
              """
              insert into cases.deed
                (level, organisation_id, area_id, area_path, title, what, amount_fen, fund, fund_words, begun_on, done_on,
                 proof, case_nos, corrects_id, reason, entered_by, entered_at)
              values (:level, :organisation, :area, :path, :title, :what, :fen, :fund, :fundWords, :begun, :done,
                      :proof, :cases, :corrects, :reason, :by, :at)
              returning id
              """)
          .param("level", by.level().name())
          .param("organisation", by.organisation().id().value())
          .param("area", by.organisation().area().value())
          .param("path", by.organisation().areaPath())
          .param("title", deed.title())
          .param("what", deed.what())
          .param("fen", deed.fen())
          .param("fund", deed.fund().name())
          .param("fundWords", deed.fundWords())
          .param("begun", Objects.requireNonNull(deed.begunOn()))
          .param("done", Objects.requireNonNull(deed.doneOn()))
          .param("proof", deed.proof())
          .param("cases", deed.caseNos().toArray(String[]::new))
          .param("corrects", corrects, Types.BIGINT)
          .param("reason", corrects == null ? "" : deed.reason())
          .param("by", by.person().value())
          .param("at", Timestamp.from(by.at()))
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw Rejection.of("deed.corrected-already");
    }
  }

  /** Whoever comes second finds it decided. */
  void decide(Deed deed, DeedState state, PartyId by, Instant at, String words) {
    int decided =
        db.sql(
                """
                update cases.deed set state = :state, decided_by = :by, decided_at = :at, decision_words = :words
                 where id = :id and state = 'PROPOSED'
                """)
            .param("state", state.name())
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .param("words", words)
            .param("id", deed.id())
            .update();
    if (decided == 0) {
      throw Rejection.of("deed.decided-already");
    }
  }

  private static Deed deed(ResultSet row, int number) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    Long decidedBy = row.getObject("decided_by", Long.class);
    return new Deed(
        row.getLong("id"),
        DeedLevel.valueOf(row.getString("level")),
        new PartyId(row.getLong("organisation_id")),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        row.getString("title"),
        row.getString("what"),
        row.getLong("amount_fen"),
        DeedFund.valueOf(row.getString("fund")),
        row.getString("fund_words"),
        row.getObject("begun_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        row.getString("proof"),
        Arrays.asList((String[]) row.getArray("case_nos").getArray()),
        row.getObject("corrects_id", Long.class),
        row.getString("reason"),
        DeedState.valueOf(row.getString("state")),
        new PartyId(row.getLong("entered_by")),
        row.getTimestamp("entered_at").toInstant(),
        decidedBy == null ? null : new PartyId(decidedBy),
        decided == null ? null : decided.toInstant(),
        row.getString("decision_words"));
  }
}
