package gongzhi.cases.confiding;

import static gongzhi.parties.Permission.CASE_RESTRICTED;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One matter that was hidden and waits for a second person's word, with how it stood before.
 *
 * @param fromUnit who had it; null where no unit had
 * @param fromDue when whoever had it would have had to act
 * @param answerBy by when it is confirmed or given back
 */
public record Confiding(
    long id,
    long caseId,
    PartyId askedBy,
    Instant askedAt,
    String fromCategory,
    boolean fromUrgent,
    PartyId fromOwner,
    @Nullable PartyId fromUnit,
    Instant fromDue,
    Instant answerBy) {

  /** Whether this person decides: one appointed for such matters, never the one who hid it. */
  public boolean isFor(Viewer who) {
    return who.mayAnywhere(CASE_RESTRICTED) && !who.is(askedBy);
  }
}
