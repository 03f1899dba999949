package gongzhi.cases.petition;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a case that goes through the petition office, as they stand.
 *
 * @param forwardBy until when the office hands it on
 * @param decideBy until when it is decided; an extension stands in the case
 * @param unit to which it was handed on; null, like what follows from it, while it waits there
 * @param toldAt when the unit told that it has it; null until then
 * @param objectedAt when the unit said that it is not its matter; null while it has not
 * @param settledAt when the office let the unit keep it all the same; null while that is open
 */
public record Petition(
    long caseId,
    Instant takenAt,
    Instant forwardBy,
    Instant decideBy,
    @Nullable PartyId unit,
    @Nullable Instant handedAt,
    @Nullable PartyId handedBy,
    @Nullable Instant tellBy,
    @Nullable Instant toldAt,
    @Nullable Instant objectBy,
    @Nullable Instant objectedAt,
    String objection,
    @Nullable Instant settledAt) {

  /** Whether the unit can still tell that it has it. */
  public boolean isToldNext() {
    return handedAt != null && toldAt == null && !isObjected();
  }

  /** Whether the unit can say now that it is not its matter. */
  public boolean canObject(Instant now) {
    return objectBy != null && toldAt == null && objectedAt == null && !now.isAfter(objectBy);
  }

  /** Whether an objection waits for the office. */
  public boolean isObjected() {
    return objectedAt != null && settledAt == null;
  }

  void requireToldNext() {
    if (!isToldNext()) {
      throw Rejection.of(toldAt == null ? "petition.not-to-tell-now" : "petition.told-already");
    }
  }

  void requireCanObject(Instant now) {
    if (!canObject(now)) {
      throw Rejection.of("petition.too-late-to-object");
    }
  }

  void requireObjected() {
    if (!isObjected()) {
      throw Rejection.of("petition.no-objection");
    }
  }
}
