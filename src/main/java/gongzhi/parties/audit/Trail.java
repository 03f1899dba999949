package gongzhi.parties.audit;

import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what an administrator did, in the transaction of the act. */
@Component
public class Trail {

  private static final int LONGEST = 200;

  private final JdbcClient db;
  private final InstantSource clock;

  Trail(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Notes an act of this viewer.
   *
   * @param what a few fixed words such as {@code calendar day added}
   * @param about what it was about, without names or phones; cut after 200 characters
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(Viewer viewer, String what, String about) {
    db.sql(
            """
            insert into parties.security_event (at, what, by_id, about)
            values (:now, :what, :by, :about)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("what", what)
        .param("by", viewer.party().value())
        .param("about", about.length() > LONGEST ? about.substring(0, LONGEST) : about)
        .update();
  }
}
