package gongzhi.ballots.casting;

import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about papers that wait for their second entry. */
@Component
public class PaperStore {

  private static final int PAGE = 100;
  private static final int PROXIES_READ = 100_000;

  private final JdbcClient db;
  private final ProgramWork program;

  PaperStore(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  /** A paper that was entered once. */
  record Waiting(
      PartyId person,
      String choice,
      String agent,
      @Nullable PartyId agentId,
      @Nullable LocalDate agentUntil,
      String document,
      String proxy,
      PartyId enteredBy) {

    /** Who filled it in by proxy; null where the voter did. */
    @Nullable Agent by() {
      return agent.isEmpty() ? null : new Agent(agent, agentId, agentUntil);
    }

    boolean says(PaperEntry again) {
      return choice.equals(again.said()) && Objects.equals(by(), again.agent());
    }
  }

  private record AgentRow(String agent, @Nullable PartyId agentId) {}

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

  /** Whether one of these pictures is the scan of a paper of this poll; not of one thrown away. */
  public boolean hasScan(PollNo no, List<String> scans) {
    return program.call(
        () ->
            db.sql(
                    """
                    select exists (select from ballots.paper where poll_no = :no and document = any(:scans))
                        or exists (select from ballots.cast_ballot where poll_no = :no and document = any(:scans))
                    """)
                .param("no", no.value())
                .param("scans", scans.toArray(String[]::new))
                .query(Boolean.class)
                .single());
  }

  boolean isOnRoll(long roll, PaperEntry paper) {
    return voiceOf(roll, paper.entry()).filter(paper.person()::equals).isPresent();
  }

  /** False where it was entered already. */
  boolean insert(HeldPoll poll, PaperEntry paper, PartyId by, Instant now) {
    Agent agent = paper.agent();
    PartyId who = agent == null ? null : agent.who();
    return db.sql(
                """
                insert into ballots.paper (poll_no, entry_no, area_path, party_id, choice, agent, agent_id, agent_until, document, proxy_document,
                   entered_by, entered_at)
                values (:no, :entry, :path, :person, :choice, :agent, :who, :until, :document, :proxy, :by, :now)
                on conflict do nothing
                """)
            .param("no", poll.no().value())
            .param("entry", paper.entry())
            .param("path", poll.areaPath())
            .param("person", paper.person().value())
            .param("choice", paper.said())
            .param("agent", agent == null ? "" : agent.name())
            .param("who", who == null ? null : who.value(), Types.BIGINT)
            .param("until", agent == null ? null : agent.until(), Types.DATE)
            .param("document", paper.document())
            .param("proxy", paper.proxy())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<Waiting> take(PollNo no, int entry) {
    return db.sql(
            """
            select party_id as person, choice, agent, agent_id, agent_until, document, proxy_document as proxy,
                   entered_by from ballots.paper
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

  /** Why nobody votes for this voter any more: {@code TAKEN_BACK} or {@code DIED}. */
  Optional<String> proxyEnded(PollNo no, int entry) {
    return db.sql(
            "select cause from ballots.proxy_revocation where poll_no = :no and entry_no = :entry")
        .param("no", no.value())
        .param("entry", entry)
        .query(String.class)
        .optional();
  }

  /** Of two papers with proxies that come in at once one waits, so that each is counted. */
  void proxiesAlone(PollNo no) {
    db.sql("select pg_advisory_xact_lock(hashtext('gongzhi proxies ' || :no)) is null")
        .param("no", no.value())
        .query(Boolean.class)
        .single();
  }

  /** For how many others this person has voted, whoever entered those ballots. */
  long proxiesOf(PollNo no, Agent agent) {
    return program.call(
        () ->
            db
                .sql(
                    """
                    select c.agent, c.agent_id from ballots.cast_ballot c
                     where c.poll_no = :no and c.agent <> ''
                       and exists (select from ballots.voice v where v.cast_id = c.id)
                     limit :most
                    """)
                .param("no", no.value())
                .param("most", PROXIES_READ)
                .query(AgentRow.class)
                .stream()
                .filter(one -> new Agent(one.agent(), one.agentId(), null).isSame(agent))
                .count());
  }
}
