package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of accounts, read with the rights of the administrator. */
@Component
public class StaffAccounts {

  /** Most lines of one page. */
  public static final int PAGE = 30;

  private static final String ACCOUNT =
      """
      select a.id, a.party_id as party, a.login_name, p.label, a.locked_at,
             exists (select 1 from parties.credential c where c.account_id = a.id) as set_up,
             (select i.expires_at from parties.invitation i where i.account_id = a.id) as invited_until,
             (select max(s.last_seen_at) from parties.session s where s.account_id = a.id) as last_seen_at,
             (select count(*) from parties.session s where s.account_id = a.id and s.ended_at is null
                 and s.last_seen_at > :idle) as living
        from parties.account a
        join parties.party p on p.id = a.party_id
       where a.kind = 'STAFF' and a.closed_at is null
      """;

  /**
   * An account as its administrator sees it.
   *
   * @param setUp whether its person set password and second factor
   * @param invitedUntil until when the code that was handed over is good; null for none
   * @param living sessions that were used within the last half hour
   */
  public record Line(
      long id,
      PartyId party,
      String loginName,
      String label,
      @Nullable Instant lockedAt,
      boolean setUp,
      @Nullable Instant invitedUntil,
      @Nullable Instant lastSeenAt,
      long living) {}

  /** Somebody who holds a post and has no account. */
  public record Without(PartyId party, String label, String role, long area) {}

  private final JdbcClient db;

  StaffAccounts(JdbcClient db) {
    this.db = db;
  }

  /**
   * Accounts of those who serve on the viewer's ground, or served there last; those whose name or
   * label contains the words, at most {@link #PAGE} and one more.
   */
  public List<Line> like(String words, long after, Instant now) {
    return accounts(
            """
               and a.id > :after
               and (position(lower(:words) in a.login_name) > 0 or position(:words in p.label) > 0)
               and exists (select 1 from parties.post t
                            where t.party_id = a.party_id and shared.in_scope(t.area_path)
                              and (t.held_to is null or t.held_to > :now
                                   or not exists (select 1 from parties.post l
                                                   where l.party_id = a.party_id
                                                     and (l.held_to is null or l.held_to > t.held_to))))
             order by a.id
             limit :page
            """,
            now)
        .param("words", words.strip())
        .param("after", after)
        .param("now", Timestamp.from(now))
        .param("page", PAGE + 1)
        .query(Line.class)
        .list();
  }

  /** The staff account of this person. */
  public Optional<Line> of(PartyId person, Instant now) {
    return accounts(" and a.party_id = :party", now)
        .param("party", person.value())
        .query(Line.class)
        .optional();
  }

  /** Whether this person can come in as staff: by an account that is neither locked nor closed. */
  public boolean isOpen(PartyId person) {
    return db.sql(
            """
            select exists (select from parties.account
                            where party_id = :party and kind = 'STAFF' and locked_at is null and closed_at is null)
            """)
        .param("party", person.value())
        .query(Boolean.class)
        .single();
  }

  /** People with a post on the viewer's ground whom nobody opened an account for. */
  public List<Without> withoutAccount(String words, long after, Instant now) {
    return db.sql(
            """
            select t.party_id as party, p.label, min(t.role) as role, min(t.area_id) as area
              from parties.post t
              join parties.party p on p.id = t.party_id
             where (t.held_to is null or t.held_to > :now) and shared.in_scope(t.area_path)
               and t.party_id > :after and position(:words in p.label) > 0
               and not exists (select 1 from parties.account a where a.party_id = t.party_id and a.kind = 'STAFF')
             group by t.party_id, p.label
             order by t.party_id
             limit :page
            """)
        .param("now", Timestamp.from(now))
        .param("after", after)
        .param("words", words.strip())
        .param("page", PAGE + 1)
        .query(Without.class)
        .list();
  }

  private JdbcClient.StatementSpec accounts(String which, Instant now) {
    return db.sql(ACCOUNT + which).param("idle", Timestamp.from(now.minus(Session.STAFF_IDLE)));
  }
}
