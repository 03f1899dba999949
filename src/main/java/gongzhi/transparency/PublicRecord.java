package gongzhi.transparency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record as its reporter may see it with the code: which steps were committed, and how each
 * stands. The content is not part of it.
 *
 * @param subject what it is about, such as {@code case:YH-2026-000123}
 */
public record PublicRecord(String subject, List<Step> steps) {

  /** How a step stands. */
  public enum Standing {
    /** In the signed tree: its proof was worked out for this answer. */
    SEALED,
    /** Written less than 60 seconds ago. */
    WAITING,
    /** Stored, and waiting until a person has found out why the log refuses to be sealed. */
    HALTED,
    /** The promised 60 seconds are over. */
    OVERDUE,
    /** It does not follow the step before it, or does not open. */
    BROKEN
  }

  /**
   * One committed fact.
   *
   * @param type what happened, as the leaf says it
   * @param leafIndex place in the tree; null until it has one
   * @param erased whether salt and content were erased on request
   */
  @SuppressWarnings("ArrayRecordComponent") // The hash is 32 opaque bytes.
  public record Step(
      String type,
      Instant writtenAt,
      byte[] leafHash,
      @Nullable Long leafIndex,
      boolean erased,
      Standing standing) {}

  public PublicRecord {
    steps = List.copyOf(steps);
  }

  /** Whether nothing is broken or overdue. */
  public boolean isIntact() {
    return stand(Standing.BROKEN) + stand(Standing.OVERDUE) == 0;
  }

  /** How many steps are in the signed tree. */
  public long sealed() {
    return stand(Standing.SEALED);
  }

  /** How many steps wait to be sealed within the promised time. */
  public long waiting() {
    return stand(Standing.WAITING);
  }

  /** How many steps are stored and wait until sealing goes on. */
  public long halted() {
    return stand(Standing.HALTED);
  }

  private long stand(Standing standing) {
    return steps.stream().filter(step -> step.standing() == standing).count();
  }
}
