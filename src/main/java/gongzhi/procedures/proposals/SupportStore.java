package gongzhi.procedures.proposals;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about who supports what; how many is counted without who. */
@Component
public class SupportStore {

  private static final int MOST_TOLD = 5_000;

  private final JdbcClient db;

  SupportStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * One's own support.
   *
   * @param waits whether somebody entered it from paper, and one has not confirmed it oneself
   */
  public record Own(long id, boolean proposes, boolean withdrawn, boolean waits) {

    public boolean counts() {
      return !withdrawn && !waits;
    }
  }

  /** Of two who sign at once one waits, so that each person counts once. */
  void alone(ProposalNo no) {
    db.sql("select pg_advisory_xact_lock(hashtext('gongzhi support ' || :no)) is null")
        .param("no", no.value())
        .query(Boolean.class)
        .single();
  }

  /** How this person stands to it, as far as the reader may know. */
  public Optional<Own> of(ProposalNo no, PartyId party) {
    return db.sql(
            """
            select s.id, w.proposes, s.withdrawn_at is not null as withdrawn, s.waits
              from procedures.supporter w join procedures.support s on s.id = w.support_id
             where w.proposal_no = :no and w.party_id = :party
            """)
        .param("no", no.value())
        .param("party", party.value())
        .query(Own.class)
        .optional();
  }

  /** How many proposals this person made since then. */
  int proposedSince(PartyId party, Instant since) {
    return db.sql(
            """
            select count(*)
              from procedures.supporter w join procedures.support s on s.id = w.support_id
             where w.party_id = :party and w.proposes and s.at > :since
            """)
        .param("party", party.value())
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  void insertOnline(ProposalNo no, PartyId party, Instant at) {
    insert(no, new Signer(party, false, false), Channel.WEB, at);
  }

  /** From a sheet; {@code waits} for who is not known there. */
  void insert(ProposalNo no, PartyId party, boolean waits, Instant at) {
    insert(no, new Signer(party, false, waits), Channel.PAPER, at);
  }

  void insertAuthor(ProposalNo no, PartyId party, Channel channel, boolean waits, Instant at) {
    insert(no, new Signer(party, true, waits), channel, at);
  }

  private record Signer(PartyId party, boolean proposes, boolean waits) {}

  /** How a support was given. */
  enum Channel {
    WEB,
    PAPER
  }

  private void insert(ProposalNo no, Signer signer, Channel channel, Instant at) {
    long id =
        db.sql(
                """
                insert into procedures.support (proposal_no, channel, at, waits) values (:no, :channel, :at, :waits) returning id
                """)
            .param("no", no.value())
            .param("channel", channel.name())
            .param("at", Timestamp.from(at))
            .param("waits", signer.waits())
            .query(Long.class)
            .single();
    db.sql(
            """
            insert into procedures.supporter (support_id, proposal_no, party_id, proposes) values (:id, :no, :party, :proposes)
            """)
        .param("id", id)
        .param("no", no.value())
        .param("party", signer.party().value())
        .param("proposes", signer.proposes())
        .update();
  }

  /** Counts from now on, after it was taken back, or confirmed by who signed on paper. */
  void standAgain(Own own, Instant at) {
    db.sql(
            "update procedures.support set withdrawn_at = null, waits = false, at = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", own.id())
        .update();
  }

  void withdraw(Own own, Instant at) {
    db.sql("update procedures.support set withdrawn_at = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", own.id())
        .update();
  }

  /** Everybody who stands behind it. */
  public List<PartyId> behind(ProposalNo no) {
    return db
        .sql(
            """
            select w.party_id
              from procedures.supporter w join procedures.support s on s.id = w.support_id
             where w.proposal_no = :no and s.withdrawn_at is null and not s.waits
             order by w.party_id
             limit :most
            """)
        .param("no", no.value())
        .param("most", MOST_TOLD)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }
}
