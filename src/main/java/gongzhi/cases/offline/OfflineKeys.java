package gongzhi.cases.offline;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Sessions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which phones may keep sealed copies (离线钥匙). Half of what opens them is a secret that is handed
 * out once and never stored here; the other half never leaves the phone. A key ends with signing
 * out, with a session ended from elsewhere, a locked account and a post that is over. It never ends
 * by age alone, since what was written and not sent would be lost with it.
 */
@Component
public class OfflineKeys {

  /** How long copies of what was read are kept without contact. */
  public static final Duration KEPT = Duration.ofHours(72);

  /**
   * How long a phone that is not heard of holds its secret. Browsers count by their own clock,
   * which may be days wrong; nothing written may be lost to it.
   */
  public static final Duration SECRET_KEPT = Duration.ofDays(366);

  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;

  private final OfflineStore store;
  private final Sessions sessions;
  private final Posts posts;
  private final ProgramWork program;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  OfflineKeys(
      OfflineStore store,
      Sessions sessions,
      Posts posts,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.sessions = sessions;
    this.posts = posts;
    this.program = program;
    this.clock = clock;
  }

  /**
   * A new key.
   *
   * @param secret hex; forgotten here as soon as it was handed out
   */
  public record Handed(String id, String secret) {

    @Override
    public String toString() {
      return id;
    }
  }

  /** Hands out a key for this session of this person; keys the session had before end. */
  public Handed begin(Viewer viewer, long session) {
    Instant now = clock.instant();
    Handed handed = new Handed(hex(ID_BYTES), hex(SECRET_BYTES));
    OfflineStore.Key key =
        new OfflineStore.Key(handed.id(), viewer.party().value(), session, now, null);
    program.run(
        () -> {
          store.endThoseOf(session, now);
          store.insert(key, now);
        });
    return handed;
  }

  /**
   * What the phone with this key is told.
   *
   * @param session of the viewer; empty for nobody
   */
  public Standing standing(String id, Viewer viewer, Optional<Long> session) {
    Instant now = clock.instant();
    return program.call(() -> stands(id, viewer, session, now));
  }

  private Standing stands(String id, Viewer viewer, Optional<Long> session, Instant now) {
    Optional<OfflineStore.Key> found = store.find(id).filter(key -> key.endedAt() == null);
    if (found.isEmpty()) {
      store.end(id, now);
      return Standing.ENDED;
    }
    OfflineStore.Key key = found.get();
    if (viewer.isStaff() && session.isPresent()) {
      return ofSomebody(key, viewer, session.get(), now);
    }
    return mayComeBack(key, now) ? Standing.SIGN_IN : ended(key, now);
  }

  private Standing ofSomebody(OfflineStore.Key key, Viewer viewer, long session, Instant now) {
    if (!viewer.is(new PartyId(key.partyId()))) {
      return mayComeBack(key, now) ? Standing.OTHER : ended(key, now);
    }
    if (viewer.seats().isEmpty()) {
      return ended(key, now);
    }
    store.seen(key.id(), session, now);
    return Standing.LIVE;
  }

  /** A session that timed out keeps its copies; one that was ended, or whose post is over, none. */
  private boolean mayComeBack(OfflineStore.Key key, Instant now) {
    return sessions.stands(key.sessionId())
        && !posts.seatsOf(new PartyId(key.partyId()), now).isEmpty();
  }

  private Standing ended(OfflineStore.Key key, Instant now) {
    store.end(key.id(), now);
    return Standing.ENDED;
  }

  private String hex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
