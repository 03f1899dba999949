package gongzhi.ballots.casting;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about papers that wait for their second entry. */
@Component
public class PaperStore {

  private static final int PAGE = 100;

  private final JdbcClient db;
  private final ProgramWork program;

  PaperStore(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  /** A paper that was entered once. */
  record Waiting(PartyId person, String choice, String agent, String document, PartyId enteredBy) {

    boolean says(PaperEntry again) {
      return choice.equals(again.said()) && agent.equals(again.agent());
    }
  }

  /** A paper in the list of those that wait; never what it says. */
  public record Line(int entry, Instant at, PartyId enteredBy) {}

  /** What waits for its second entry, the oldest first. */
  public List<Line> waiting(PollNo no) {
    return db.sql(
            """
            select entry_no as entry, entered_at as at, entered_by from ballots.paper
             where poll_no = :no order by entered_at limit :most
            """)
        .param("no", no.value())
        .param("most", PAGE)
        .query(Line.class)
        .list();
  }

  /** The person whose voice an entry has; empty for no such entry. */
  public Optional<PartyId> voiceOf(long roll, int entry) {
    return db.sql(
            "select party_id from ballots.roll_person where roll_id = :roll and entry_no = :entry and voice limit 1")
        .param("roll", roll)
        .param("entry", entry)
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  boolean isOnRoll(long roll, PaperEntry paper) {
    return voiceOf(roll, paper.entry()).filter(paper.person()::equals).isPresent();
  }

  /** False where it was entered already. */
  boolean insert(HeldPoll poll, PaperEntry paper, PartyId by, Instant now) {
    return db.sql(
                """
                insert into ballots.paper (poll_no, entry_no, area_path, party_id, choice, agent, document, entered_by, entered_at)
                values (:no, :entry, :path, :person, :choice, :agent, :document, :by, :now)
                on conflict do nothing
                """)
            .param("no", poll.no().value())
            .param("entry", paper.entry())
            .param("path", poll.areaPath())
            .param("person", paper.person().value())
            .param("choice", paper.said())
            .param("agent", paper.agent())
            .param("document", paper.document())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<Waiting> take(PollNo no, int entry) {
    return db.sql(
            """
            select party_id as person, choice, agent, document, entered_by from ballots.paper
             where poll_no = :no and entry_no = :entry
            """)
        .param("no", no.value())
        .param("entry", entry)
        .query(Waiting.class)
        .optional();
  }

  void remove(PollNo no, int entry) {
    db.sql("delete from ballots.paper where poll_no = :no and entry_no = :entry")
        .param("no", no.value())
        .param("entry", entry)
        .update();
  }

  /** Whether the voter of this entry took the proxy back. */
  boolean isProxyTakenBack(PollNo no, int entry) {
    return db.sql(
            "select exists (select from ballots.proxy_revocation where poll_no = :no and entry_no = :entry)")
        .param("no", no.value())
        .param("entry", entry)
        .query(Boolean.class)
        .single();
  }

  /** For how many others this person has voted, whoever entered those ballots. */
  long proxiesOf(PollNo no, String agent) {
    return program.call(
        () ->
            db.sql(
                    """
                    select count(*) from ballots.cast_ballot c
                     where c.poll_no = :no and c.agent = :agent
                       and exists (select from ballots.voice v where v.cast_id = c.id)
                    """)
                .param("no", no.value())
                .param("agent", agent)
                .query(Long.class)
                .single());
  }
}
