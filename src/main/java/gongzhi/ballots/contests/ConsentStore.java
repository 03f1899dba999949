package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about whether those put forward agree, with the rights of whoever asks. */
@Component
public class ConsentStore {

  private final JdbcClient db;

  ConsentStore(JdbcClient db) {
    this.db = db;
  }

  /** A name or a project that everybody may read before the slate hangs. */
  public record Named(String title, String words, boolean accepted) {}

  /** That somebody was put forward, as they see it. */
  public record Asked(int no, String title, String words, Consent consent) {}

  /** Who agreed to be put forward, and projects that were accepted. */
  public List<Named> named(ContestNo no) {
    return db.sql(
            """
            select title, words, state = 'ACCEPTED' as accepted from ballots.contest_option
             where contest_no = :no and state <> 'REFUSED' and (consent = 'GIVEN' or state = 'ACCEPTED')
             order by no limit 200
            """)
        .param("no", no.value())
        .query(Named.class)
        .list();
  }

  /** How many more were put forward. */
  public long waiting(ContestNo no) {
    return db.sql("select ballots.names_waiting(:no)")
        .param("no", no.value())
        .query(Long.class)
        .single();
  }

  /** For what this person was put forward there. */
  public List<Asked> askedOf(ContestNo no, PartyId person) {
    return db.sql(
            """
            select no, title, words, consent from ballots.contest_option
             where contest_no = :no and nominee_id = :person and state <> 'REFUSED'
             order by no limit 20
            """)
        .param("no", no.value())
        .param("person", person.value())
        .query(Asked.class)
        .list();
  }

  /** False where nobody asked this person. */
  boolean answer(ContestNo no, int option, boolean agrees, Instant now) {
    return db.sql("select ballots.answer_nomination(:no, :option, :agrees, :now)")
        .param("no", no.value())
        .param("option", option)
        .param("agrees", agrees)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  /** What they said on paper, noted at the desk. */
  void note(ContestNo no, int option, Noted noted) {
    db.sql(
            """
            update ballots.contest_option
               set consent = :consent, consent_note = :note, consented_at = :now, consent_by = :by
             where contest_no = :no and no = :option
            """)
        .param("no", no.value())
        .param("option", option)
        .param("consent", (noted.agrees() ? Consent.GIVEN : Consent.DECLINED).name())
        .param("note", noted.note())
        .param("now", Timestamp.from(noted.at()))
        .param("by", noted.by().value())
        .update();
  }

  /** Who noted it, from which paper. */
  record Noted(boolean agrees, String note, PartyId by, Instant at) {}
}
