package gongzhi.parties.appointments;

import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.appointments.Appointments.Vacancy;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about proposals and the posts they change. */
@Repository
class ProposalStore {

  private final JdbcClient db;

  ProposalStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Who proposes what about whom.
   *
   * @param act {@code APPOINT} or {@code END}
   * @param post the post to end; null for an appointment
   */
  record Draft(String act, PartyId by, PartyId person, @Nullable Long post) {}

  /** Refuses what somebody proposed already and nobody decided yet. */
  long insert(Draft draft, Vacancy about, Term term, Instant now) {
    try {
      return inserted(draft, about, term, now);
    } catch (DuplicateKeyException e) {
      throw Rejection.of("post.proposed-already");
    }
  }

  private long inserted(Draft draft, Vacancy about, Term term, Instant now) {
    return db.sql(
            """
            insert into parties.proposal
              (act, party_id, role, area_id, organisation_id, post_id, substitute, basis, starts_on, last_day,
               proposed_by, proposed_at)
            values (:act, :person, :role, :area, :organisation, :post, :substitute, :basis, :starts, :last,
                    :by, :now)
            returning id
            """)
        .param("act", draft.act())
        .param("person", draft.person().value())
        .param("role", about.role())
        .param("area", about.area().value())
        .param("organisation", about.organisation() == null ? null : about.organisation().value())
        .param("post", draft.post())
        .param("substitute", about.substitute())
        .param("basis", about.basis())
        .param("starts", term.startsOn())
        .param("last", term.lastDay())
        .param("by", draft.by().value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  Optional<Proposal> open(long id) {
    return db.sql(
            """
            select id, party_id as person, role, area_id as area, organisation_id as organisation, post_id as post,
                   substitute, basis, proposed_by, starts_on, last_day
              from parties.proposal
             where id = :id and outcome = 'OPEN'
            """)
        .param("id", id)
        .query(Proposal.class)
        .optional();
  }

  Optional<Post> post(long id, Instant now) {
    return db.sql(
            """
            select id, party_id as party, role, area_id as area, area_path, organisation_id as organisation,
                   held_from as "from", held_to as "to", substitute
              from parties.post
             where id = :id and (held_to is null or held_to > :now)
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .query(Post.class)
        .optional();
  }

  /** Turns a lost race into a rejection. */
  void decide(Proposal open, PartyId by, String outcome, Instant now) {
    int changed =
        db.sql(
                """
                update parties.proposal
                   set outcome = :outcome, decided_by = :by, decided_at = :now
                 where id = :id and outcome = 'OPEN'
                """)
            .param("outcome", outcome)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("id", open.id())
            .update();
    if (changed == 0) {
      throw Rejection.of("post.decided-meanwhile");
    }
  }

  /** Refuses when the person may not hold this beside what they hold. */
  void insertPost(Proposal approved, String areaPath, Instant now) {
    PartyId organisation = approved.organisation();
    Instant to = approved.term().to();
    try {
      db.sql(
              """
              insert into parties.post
                (party_id, role, area_id, area_path, organisation_id, held_from, held_to, basis, substitute, proposal_id)
              values (:person, :role, :area, :path, :organisation, :from, :to, :basis, :substitute, :proposal)
              """)
          .param("person", approved.person().value())
          .param("role", approved.role())
          .param("area", approved.area().value())
          .param("path", areaPath)
          .param("organisation", organisation == null ? null : organisation.value())
          .param("from", Timestamp.from(approved.term().from(now)))
          .param("to", to == null ? null : Timestamp.from(to))
          .param("basis", approved.basis())
          .param("substitute", approved.substitute())
          .param("proposal", approved.id())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw Rejection.of("post.not-beside-the-others");
    }
  }

  /** Refuses where an end that lies nearer would stay. */
  void endPost(long post, Instant to) {
    int ended =
        db.sql(
                """
                update parties.post set held_to = greatest(:to, held_from + interval '1 microsecond')
                 where id = :post and (held_to is null or held_to > :to)
                """)
            .param("to", Timestamp.from(to))
            .param("post", post)
            .update();
    if (ended == 0) {
      throw Rejection.of("post.ends-already");
    }
  }
}
