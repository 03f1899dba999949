package gongzhi.cases.threeparty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one of the three is asked for, until a moment.
 *
 * @param seq 1, 2, 3 … within the matter
 * @param asker who asks
 * @param question what is asked, in the words of whoever asks
 * @param answeredAt null while it is waited for
 * @param answer empty while it is waited for
 */
public record Turn(
    long caseId,
    int seq,
    OneOfThree side,
    TurnKind kind,
    OneOfThree asker,
    String question,
    Instant askedAt,
    Instant dueAt,
    @Nullable Instant answeredAt,
    String answer) {

  public boolean isOpen() {
    return answeredAt == null;
  }

  /** Whether it was answered after its time, or is waited for after it. */
  public boolean isLate(Instant now) {
    return (answeredAt == null ? now : answeredAt).isAfter(dueAt);
  }
}
