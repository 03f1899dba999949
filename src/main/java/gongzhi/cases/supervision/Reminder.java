package gongzhi.cases.supervision;

import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reminder of a case by a person (催办).
 *
 * @param byReporter whether the reporter sent it, not somebody who works here
 * @param to who had to act then
 * @param answerBy by when it is answered
 * @param raisedTo the post above that got it without an answer; null where it did not go up
 * @param endedAt when the case ended before anybody had answered; null where it did not
 */
public record Reminder(
    long id,
    PartyId by,
    boolean byReporter,
    PartyId to,
    Instant remindedAt,
    String words,
    Instant answerBy,
    @Nullable Instant answeredAt,
    String answer,
    @Nullable PartyId raisedTo,
    @Nullable Instant raisedAt,
    @Nullable Instant endedAt) {

  /** Whether it still waits for an answer. */
  public boolean isOpen() {
    return answeredAt == null && endedAt == null;
  }
}
