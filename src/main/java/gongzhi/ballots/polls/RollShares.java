package gongzhi.ballots.polls;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners of a frozen roll with their areas, for whoever pays out by them. */
@Component
public class RollShares {

  private static final int MOST = 50_000;

  private final JdbcClient db;

  RollShares(JdbcClient db) {
    this.db = db;
  }

  /**
   * One head of the roll.
   *
   * @param area exclusive area in 0.01 m²
   * @param voice the person who speaks for it
   */
  public record Owner(int no, long area, long voice) {}

  /** Every head with an area, in the order of the roll. */
  public List<Owner> of(long roll) {
    return db.sql(
            """
            select e.no, e.area, p.party_id as voice
              from ballots.roll_entry e
              join ballots.roll r on r.id = e.roll_id and r.state = 'FROZEN' and r.kind = 'OWNERS'
              join ballots.roll_person p on p.roll_id = e.roll_id and p.entry_no = e.no and p.voice
             where e.roll_id = :roll and e.area > 0
             order by e.no
             limit :most
            """)
        .param("roll", roll)
        .param("most", MOST)
        .query(Owner.class)
        .list();
  }
}
