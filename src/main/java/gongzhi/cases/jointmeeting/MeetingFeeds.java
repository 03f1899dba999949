package gongzhi.cases.jointmeeting;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.StaffAccounts;
import gongzhi.parties.accounts.Tokens;
import gongzhi.parties.identity.BlindIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private addresses of officers, for calendars and feed readers, which cannot sign in. Whoever has
 * one reads what its officer reads of the agenda, and nothing else; another one ends it. As on
 * receipts, a keyed hash stands behind a random handle, so the database alone opens nothing.
 */
@Component
public class MeetingFeeds {

  private static final String KIND = "meeting-feed";
  private static final int BYTES = 15;

  private final JdbcClient db;
  private final Tokens tokens;
  private final BlindIndex index;
  private final StaffAccounts accounts;
  private final ProgramWork program;
  private final InstantSource clock;

  MeetingFeeds(
      JdbcClient db,
      Tokens tokens,
      BlindIndex index,
      StaffAccounts accounts,
      ProgramWork program,
      InstantSource clock) {
    this.db = db;
    this.tokens = tokens;
    this.index = index;
    this.accounts = accounts;
    this.program = program;
    this.clock = clock;
  }

  /** The secret part of this officer's address; empty before one was made. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> of(PartyId officer) {
    return db.sql("select handle from cases.meeting_feed where party_id = :me")
        .param("me", officer.value())
        .query(String.class)
        .optional()
        .map(this::token);
  }

  /** Makes an address, or another one in place of the last. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void renew(PartyId officer) {
    db.sql(
            """
            insert into cases.meeting_feed (party_id, handle, made_at) values (:me, :handle, :now)
            on conflict (party_id) do update set handle = excluded.handle, made_at = excluded.made_at
            """)
        .param("me", officer.value())
        .param("handle", tokens.next())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Whose address it is; empty for one that is made up or was replaced, or of a locked account. */
  public Optional<PartyId> owner(String token) {
    String handle = token.substring(0, Math.max(0, token.indexOf('.')));
    boolean genuine =
        MessageDigest.isEqual(
            token(handle).getBytes(StandardCharsets.US_ASCII),
            token.getBytes(StandardCharsets.UTF_8));
    return genuine
        ? program.call(() -> ownerOf(handle).filter(accounts::isOpen))
        : Optional.empty();
  }

  private Optional<PartyId> ownerOf(String handle) {
    return db.sql("select party_id from cases.meeting_feed where handle = :handle")
        .param("handle", handle)
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  private String token(String handle) {
    byte[] hash = Arrays.copyOf(index.of(KIND, handle), BYTES);
    return handle + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
