package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.accounts.AccountProposals.Act;
import gongzhi.parties.accounts.AccountProposals.Open;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about proposals for accounts of administrators. */
@Repository
class AccountProposalStore {

  private static final String OPEN =
      """
      select p.id, p.act, p.party_id as person, w.label, p.login_name, p.area_path,
             p.proposed_by, b.label as proposer, p.proposed_at
        from parties.account_proposal p
        join parties.party w on w.id = p.party_id
        join parties.party b on b.id = p.proposed_by
       where p.outcome = 'OPEN' and shared.in_scope(p.area_path)
      """;

  private final JdbcClient db;

  AccountProposalStore(JdbcClient db) {
    this.db = db;
  }

  /** What is proposed; {@code loginName} is null unless an account is to be opened. */
  record Draft(PartyId person, Act act, @Nullable String loginName, String areaPath, PartyId by) {}

  void insert(Draft draft, Instant now) {
    try {
      db.sql(
              """
              insert into parties.account_proposal (act, party_id, login_name, area_path, proposed_by, proposed_at)
              values (:act, :person, :name, :path, :by, :now)
              """)
          .param("act", draft.act().name())
          .param("person", draft.person().value())
          .param("name", draft.loginName())
          .param("path", draft.areaPath())
          .param("by", draft.by().value())
          .param("now", Timestamp.from(now))
          .update();
    } catch (DuplicateKeyException e) {
      throw Rejection.of("account.proposed-already");
    }
  }

  /** The oldest first, on the viewer's ground. */
  List<Open> open() {
    return db.sql(OPEN + " order by p.id limit 100").query(Open.class).list();
  }

  Optional<Open> find(long id) {
    return db.sql(OPEN + " and p.id = :id").param("id", id).query(Open.class).optional();
  }

  /** Turns a lost race into a rejection. */
  void decide(Open open, PartyId by, String outcome, Instant now) {
    int changed =
        db.sql(
                """
                update parties.account_proposal
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
}
