package gongzhi.procedures.proposals;

import gongzhi.parties.PartyId;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.proposals.Proposal.Answer;
import gongzhi.procedures.proposals.Proposal.Complaint;
import gongzhi.procedures.proposals.Proposal.Screening;
import gongzhi.procedures.proposals.Proposal.Signed;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about proposals, with the rights of whoever asks. */
@Component("residentsProposalStore")
public class ProposalStore {

  /** Proposals on one page. */
  public static final int PAGE = 20;

  private static final String SELECT =
      """
      select p.no, p.area_id, p.area_path, p.title, p.summary, p.signatures, p.opened_at, p.closes_on, p.withdrawn_at,
             p.verdict, p.reason, p.screened_by, p.screened_at, p.complaint, p.complained_at, p.outcome, p.answer,
             p.answered_at, p.decision_no, s.online, s.paper,
             (select r.at from procedures.support r
               where r.proposal_no = p.no and r.withdrawn_at is null and not r.waits
               order by r.at, r.id offset p.signatures - 1 limit 1) as reached
        from procedures.proposal p
       cross join lateral (
             select count(*) filter (where c.channel = 'WEB') as online, count(*) filter (where c.channel = 'PAPER') as paper
               from procedures.support c
              where c.proposal_no = p.no and c.withdrawn_at is null and not c.waits) s
      """;

  private final JdbcClient db;

  ProposalStore(JdbcClient db) {
    this.db = db;
  }

  /** The latest first, before this number, one more than a page. */
  public List<Proposal> page(String path, String before) {
    return db.sql(
            SELECT
                + """
                 where p.area_path ^@ :path and (:before = '' or p.no < :before)
                 order by p.no desc
                 limit :most
                """)
        .param("path", path)
        .param("before", before)
        .param("most", PAGE + 1)
        .query(this::proposal)
        .list();
  }

  /** Accepted and not yet on its way, the oldest first: what a meeting there can take up. */
  List<Proposal> waiting(String path) {
    return db.sql(
            SELECT
                + """
                 where p.area_path ^@ :path and p.decision_no is null and p.withdrawn_at is null
                   and (p.verdict = 'ACCEPTED' or p.outcome = 'UPHELD')
                 order by p.no
                 limit 50
                """)
        .param("path", path)
        .query(this::proposal)
        .list();
  }

  /** From which proposals this matter began. */
  public List<Proposal> of(DecisionNo decision) {
    return db.sql(SELECT + " where p.decision_no = :no order by p.no limit 20")
        .param("no", decision.value())
        .query(this::proposal)
        .list();
  }

  /** The proposal; refuses (404) what is not there. */
  public Proposal get(ProposalNo no) {
    return find(no).orElseThrow(() -> Rejection.notFound("proposal.no-such-proposal"));
  }

  private Optional<Proposal> find(ProposalNo no) {
    return db.sql(SELECT + " where p.no = :no")
        .param("no", no.value())
        .query(this::proposal)
        .optional();
  }

  long nextNumber() {
    return db.sql("select nextval('procedures.proposal_no')").query(Long.class).single();
  }

  void insert(ProposalNo no, NewProposal one, SupportTerms terms) {
    Area area = one.area();
    db.sql(
            """
            insert into procedures.proposal (no, place, area_id, area_path, title, summary, signatures, opened_at, closes_on)
            values (:no, :place, :area, :path, :title, :summary, :signatures, :at, :closes)
            """)
        .param("no", no.value())
        .param("place", terms.place())
        .param("area", area.id().value())
        .param("path", area.path())
        .param("title", one.title())
        .param("summary", one.summary())
        .param("signatures", terms.signatures())
        .param("at", Timestamp.from(terms.opened()))
        .param("closes", terms.closes())
        .update();
  }

  /** By which rule it is signed. */
  record SupportTerms(String place, int signatures, Instant opened, LocalDate closes) {}

  void withdraw(ProposalNo no, Instant at) {
    require(
        db.sql("update procedures.proposal set withdrawn_at = :at where no = :no")
            .param("at", Timestamp.from(at))
            .param("no", no.value())
            .update());
  }

  void screen(ProposalNo no, Screening given) {
    require(
        db.sql(
                """
                update procedures.proposal set verdict = :verdict, reason = :reason, screened_by = :by, screened_at = :at
                 where no = :no and verdict = ''
                """)
            .param("verdict", given.accepted() ? "ACCEPTED" : "REJECTED")
            .param("reason", given.reason())
            .param("by", given.by().value())
            .param("at", Timestamp.from(given.at()))
            .param("no", no.value())
            .update());
  }

  void complain(ProposalNo no, Complaint made) {
    require(
        db.sql(
                """
                update procedures.proposal set complaint = :words, complained_at = :at where no = :no and complaint = ''
                """)
            .param("words", made.words())
            .param("at", Timestamp.from(made.at()))
            .param("no", no.value())
            .update());
  }

  void answer(ProposalNo no, Answer given, PartyId by) {
    require(
        db.sql(
                """
                update procedures.proposal set outcome = :outcome, answer = :words, answered_by = :by, answered_at = :at
                 where no = :no and outcome = ''
                """)
            .param("outcome", given.upheld() ? "UPHELD" : "KEPT")
            .param("words", given.words())
            .param("by", by.value())
            .param("at", Timestamp.from(given.at()))
            .param("no", no.value())
            .update());
  }

  void schedule(ProposalNo no, DecisionNo decision) {
    require(
        db.sql(
                "update procedures.proposal set decision_no = :decision where no = :no and decision_no is null")
            .param("decision", decision.value())
            .param("no", no.value())
            .update());
  }

  private static void require(int changed) {
    if (changed == 0) {
      throw Rejection.of("proposal.not-now");
    }
  }

  private Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        new ProposalNo(row.getString("no")),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        row.getString("title"),
        row.getString("summary"),
        new Signed(
            row.getInt("online"),
            row.getInt("paper"),
            row.getInt("signatures"),
            instant(row, "reached")),
        row.getTimestamp("opened_at").toInstant(),
        row.getObject("closes_on", LocalDate.class),
        instant(row, "withdrawn_at"),
        screening(row),
        complaint(row),
        row.getString("decision_no"));
  }

  private static @Nullable Screening screening(ResultSet row) throws SQLException {
    Instant at = instant(row, "screened_at");
    return at == null
        ? null
        : new Screening(
            row.getString("verdict").equals("ACCEPTED"),
            row.getString("reason"),
            new PartyId(row.getLong("screened_by")),
            at);
  }

  private static @Nullable Complaint complaint(ResultSet row) throws SQLException {
    Instant at = instant(row, "complained_at");
    Instant answered = instant(row, "answered_at");
    if (at == null) {
      return null;
    }
    Answer answer =
        answered == null
            ? null
            : new Answer(
                row.getString("outcome").equals("UPHELD"), row.getString("answer"), answered);
    return new Complaint(row.getString("complaint"), at, answer);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
