package gongzhi.transparency;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns facts into leaves, each with fresh salt; facts of one record in one list follow each other.
 */
final class Sealing {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Instant writtenAt;
  private final Map<String, byte[]> last = new HashMap<>();

  Sealing(Instant writtenAt) {
    this.writtenAt = writtenAt;
  }

  List<Sealable> all(List<Fact> facts) {
    List<Sealable> ready = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      ready.add(one(fact));
    }
    return ready;
  }

  private Sealable one(Fact fact) {
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    byte[] previous = previousOf(fact);
    String content = CommittedContent.of(fact, previous);
    byte[] leaf = Leaf.of(fact, writtenAt, CommittedContent.commit(salt, content));
    byte[] leafHash = Leaf.hash(leaf);
    last.put(fact.subject(), leafHash);
    return new Sealable(fact.subject(), previous, salt, content, leaf, leafHash);
  }

  private byte @Nullable [] previousOf(Fact fact) {
    return fact.previous() == null ? last.get(fact.subject()) : fact.previous();
  }
}
