package gongzhi.ballots.contests;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask about elections and budget votes. */
@Component
@Transactional(readOnly = true)
public class ContestStandings {

  private final ContestStore store;
  private final JdbcClient db;

  ContestStandings(ContestStore store, JdbcClient db) {
    this.store = store;
    this.db = db;
  }

  private record Ended(boolean valid, long open) {}

  /** How far it is; empty where there is none. */
  public Optional<ContestStanding> standing(ContestNo no) {
    return store.find(no).map(this::of);
  }

  private ContestStanding of(Contest contest) {
    Optional<Ended> ended = ended(contest.no());
    return new ContestStanding(
        contest.no(),
        contest.kind(),
        contest.state(),
        contest.area(),
        contest.title(),
        contest.words(),
        contest.ruleKey(),
        !contest.basis().isEmpty(),
        contest.noticeNo(),
        contest.nominatedUntil(),
        contest.closesAt(),
        ended.map(Ended::valid).orElse(null),
        ended.isPresent() ? chosen(contest.no()) : List.of(),
        ended.map(Ended::open).orElse(0L));
  }

  private Optional<Ended> ended(ContestNo no) {
    return db.sql(
            """
            select (content::jsonb -> 'result' ->> 'valid')::boolean as valid,
                   (content::jsonb -> 'result' ->> 'open')::bigint as open
              from ballots.contest_result
             where contest_no = :no
            """)
        .param("no", no.value())
        .query(Ended.class)
        .optional();
  }

  private List<String> chosen(ContestNo no) {
    return db.sql(
            """
            select o.title
              from ballots.contest_result r,
                   jsonb_array_elements_text(r.content::jsonb -> 'result' -> 'chosen') with ordinality as e(value, rank)
              join ballots.contest_option o on o.no = e.value::int
             where r.contest_no = :no and o.contest_no = r.contest_no
             order by e.rank
             limit 100
            """)
        .param("no", no.value())
        .query(String.class)
        .list();
  }
}
