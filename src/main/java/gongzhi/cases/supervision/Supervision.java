package gongzhi.cases.supervision;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One formal supervision of a case (督办).
 *
 * @param supervisor the one person who ends it
 * @param byProgram whether it began by a rule, not by a person
 * @param dueAt by when the unit answers
 * @param answer what it answered last; empty while it has not
 * @param endedAt null while it goes on
 */
public record Supervision(
    long id,
    long caseId,
    PartyId supervisor,
    boolean byProgram,
    String reason,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant answeredAt,
    String answer,
    @Nullable Instant endedAt,
    String conclusion) {

  /** One that a rule began at this moment, with an answer due by another. */
  static Supervision begun(Case about, PartyId supervisor, Instant at, Instant due) {
    return new Supervision(0, about.id(), supervisor, true, "", at, due, null, "", null, "");
  }

  /** The same, begun by a person for this reason. */
  Supervision because(String words) {
    return new Supervision(
        id, caseId, supervisor, false, words, openedAt, dueAt, null, "", null, "");
  }

  /** Whether the unit owes its answer. */
  public boolean awaitsAnswer() {
    return endedAt == null && answeredAt == null;
  }

  /** Whether the answer did not come in time. */
  public boolean isLate(Instant now) {
    return awaitsAnswer() && now.isAfter(dueAt);
  }

  /** Only the named supervisor ends it. */
  void requireSupervisor(PartyId person) {
    if (!supervisor.equals(person)) {
      throw Rejection.forbidden("supervision.only-the-supervisor");
    }
  }
}
