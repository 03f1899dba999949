package gongzhi.parties.accounts;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sessions seen within the last second, so that most requests ask no database. */
final class SessionCache {

  static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MOST = 20_000;

  private record Entry(Session session, Instant loadedAt) {}

  private final Map<ByteBuffer, Entry> entries = new ConcurrentHashMap<>();

  Optional<Session> find(byte[] hash, Instant now) {
    @Nullable Entry entry = entries.get(ByteBuffer.wrap(hash));
    return entry != null && now.isBefore(entry.loadedAt().plus(FRESH))
        ? Optional.of(entry.session())
        : Optional.empty();
  }

  void keep(byte[] hash, Session session, Instant now) {
    if (entries.size() >= MOST) {
      entries.values().removeIf(entry -> !now.isBefore(entry.loadedAt().plus(FRESH)));
    }
    if (entries.size() < MOST) {
      entries.put(ByteBuffer.wrap(hash), new Entry(session, now));
    }
  }

  void forget(Predicate<Session> which) {
    entries.values().removeIf(entry -> which.test(entry.session()));
  }
}
