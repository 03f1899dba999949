package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session that ends is refused at once on this node and within a second on
 * every other.
 */
@Component
public class Sessions {

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private static final int DEVICE_LENGTH = 60;

  private final SessionStore store;
  private final Tokens tokens;
  private final ProgramWork program;
  private final InstantSource clock;
  private final SessionCache cache = new SessionCache();

  Sessions(SessionStore store, Tokens tokens, ProgramWork program, InstantSource clock) {
    this.store = store;
    this.tokens = tokens;
    this.program = program;
    this.clock = clock;
  }

  /** Begins a session with a token nobody has seen before, and returns the token. */
  public String begin(Account account, String device) {
    String token = tokens.next();
    String shown = device.length() > DEVICE_LENGTH ? device.substring(0, DEVICE_LENGTH) : device;
    program.run(() -> store.insert(Tokens.hash(token), account, shown, clock.instant()));
    return token;
  }

  /** The session of this token, unless it ended, timed out or its account was locked. */
  public Optional<Session> find(String token) {
    Instant now = clock.instant();
    byte[] hash = Tokens.hash(token);
    return cache
        .find(hash, now)
        .or(() -> program.call(() -> load(hash, now)))
        .filter(session -> !session.isOverAt(now));
  }

  /** Identity was proved again: the session goes on under a new token. */
  public String prove(Session session) {
    String token = tokens.next();
    program.run(() -> store.prove(session.id(), Tokens.hash(token), clock.instant()));
    cache.forget(known -> known.id() == session.id());
    return token;
  }

  /** Ends one session of this person. */
  public void end(long id, PartyId party) {
    if (!program.call(() -> store.end(id, party, clock.instant()))) {
      throw Rejection.notFound("session.not-yours");
    }
    cache.forget(known -> known.id() == id);
  }

  /** Ends every session of this person. */
  public void endAllOf(PartyId party) {
    program.run(() -> store.endAllOf(party, clock.instant()));
    cache.forget(known -> known.party().equals(party));
  }

  /** Where this person is signed in, at most 50 sessions. */
  public List<Session> of(PartyId party) {
    Instant now = clock.instant();
    return program.call(() -> store.livingOf(party)).stream()
        .filter(session -> !session.isOverAt(now))
        .toList();
  }

  /**
   * Whether nobody has ended this session and its account is usable; one that timed out stands.
   * Asked by work of the program.
   */
  public boolean stands(long id) {
    return store.stands(id);
  }

  private Optional<Session> load(byte[] hash, Instant now) {
    Optional<Session> found = store.find(hash).filter(session -> !session.isOverAt(now));
    return found.map(session -> remembered(hash, session, now));
  }

  private Session remembered(byte[] hash, Session session, Instant now) {
    Session seen = session;
    if (now.isAfter(session.lastSeenAt().plus(SEEN_EVERY))) {
      store.seen(session.id(), now);
      seen = session.seenAt(now);
    }
    cache.keep(hash, seen, now);
    return seen;
  }
}
