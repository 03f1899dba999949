package gongzhi.cases.web.desk;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked through whose earlier matters (查询留痕), and how often somebody may. */
@Component
class Looks {

  /** A person on the phone takes minutes; more numbers in an hour are no calls. */
  static final int AN_HOUR = 60;

  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient db;
  private final InstantSource clock;

  Looks(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Whether this officer has looked at so many people lately that it cannot have been calls. */
  boolean areTooMany(Viewer officer) {
    return db.sql("select count(*) from cases.history_look where by_id = :me and at > :since")
            .param("me", officer.party().value())
            .param("since", lately())
            .query(Integer.class)
            .single()
        >= AN_HOUR;
  }

  /** One line for each person and call; says whether it is a new one. */
  boolean note(Viewer officer, @Nullable PartyId person, int found) {
    return db.sql(
                """
                insert into cases.history_look (by_id, person_id, at, found)
                select :me, :person, :now, :found
                 where :person::bigint is null
                    or not exists (
                      select from cases.history_look
                       where by_id = :me and person_id = :person::bigint and at > :since)
                """)
            .param("me", officer.party().value())
            .param("person", person == null ? null : person.value(), java.sql.Types.BIGINT)
            .param("now", Timestamp.from(clock.instant()))
            .param("found", found)
            .param("since", lately())
            .update()
        == 1;
  }

  private Timestamp lately() {
    return Timestamp.from(clock.instant().minus(HOUR));
  }
}
