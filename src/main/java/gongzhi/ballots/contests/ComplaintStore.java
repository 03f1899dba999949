package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about complaints against the review of names and projects. */
@Component
class ComplaintStore {

  private final JdbcClient db;

  ComplaintStore(JdbcClient db) {
    this.db = db;
  }

  /** False where nothing was refused, or somebody complained already. */
  boolean complain(ContestNo no, int option, String words, Instant now) {
    return db.sql(
                """
                update ballots.contest_option set complaint = :words, complained_at = :now
                 where contest_no = :no and no = :option and state = 'REFUSED' and complaint = ''
                """)
            .param("no", no.value())
            .param("option", option)
            .param("words", words)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Rules on a complaint; upheld, the option stands on the slate. */
  boolean rule(ContestNo no, Review ruling, PartyId by) {
    return db.sql(
                """
                update ballots.contest_option
                   set upheld = :upheld, ruling = :words, ruled_by = :by, state = case when :upheld then 'ACCEPTED' else state end,
                       traits = case when :upheld then cast(:traits as text[]) else traits end
                 where contest_no = :no and no = :option and complaint <> '' and upheld is null
                """)
            .param("no", no.value())
            .param("option", ruling.option())
            .param("upheld", ruling.accepted(), Types.BOOLEAN)
            .param("words", ruling.reason())
            .param("traits", OptionStore.written(ruling.traits()))
            .param("by", by.value())
            .update()
        == 1;
  }
}
