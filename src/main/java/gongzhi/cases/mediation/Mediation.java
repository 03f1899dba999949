package gongzhi.cases.mediation;

import gongzhi.cases.mediation.MediationAgreement.Performed;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mediation of a case (People's Mediation Law of 2010).
 *
 * @param unit the committee that mediates
 * @param open whether everybody may listen to the sessions
 * @param mediators who mediates, one to three; empty until they are chosen
 * @param sessions how often the sides were heard
 * @param agreement what came of it; null for nothing yet, or nothing at all
 * @param performed whether the agreement is kept; null while nobody looked
 */
public record Mediation(
    long id,
    long caseId,
    PartyId unit,
    boolean open,
    Instant beganAt,
    MediationState state,
    List<Side> sides,
    List<PartyId> mediators,
    int sessions,
    @Nullable MediationAgreement agreement,
    @Nullable Performed performed) {

  static final int MOST_MEDIATORS = 3;
  static final int MOST_SIDES = 10;

  public Mediation {
    sides = List.copyOf(sides);
    mediators = List.copyOf(mediators);
  }

  /** Whether this party is a side that still can say whether it wants it. */
  public boolean asks(PartyId party) {
    return state == MediationState.ASKING
        && sides.stream().anyMatch(side -> side.party().equals(party) && side.agreed() == null);
  }

  /** Whether this party is a side that can end it. */
  public boolean canLeave(PartyId party) {
    return state.isOpen() && sides.stream().anyMatch(side -> side.party().equals(party));
  }

  /** How it stands once this side has answered: never without the word of each (art. 17). */
  MediationState after(PartyId side, boolean wants) {
    if (!asks(side)) {
      throw Rejection.of("mediation.not-asked-now");
    }
    if (!wants) {
      return MediationState.REFUSED;
    }
    boolean all = sides.stream().allMatch(one -> one.party().equals(side) || one.wants());
    return all ? MediationState.UNDER_WAY : MediationState.ASKING;
  }

  void requireOpen() {
    if (!state.isOpen()) {
      throw Rejection.of("mediation.is-over");
    }
  }

  void requireUnderWay() {
    requireOpen();
    if (state != MediationState.UNDER_WAY) {
      throw Rejection.of("mediation.not-all-want-it");
    }
    if (mediators.isEmpty()) {
      throw Rejection.of("mediation.nobody-mediates");
    }
  }

  void requireHeard() {
    requireUnderWay();
    if (sessions == 0) {
      throw Rejection.of("mediation.nobody-was-heard");
    }
  }

  /** Nobody mediates their own dispute (art. 19: whom the sides accept). */
  void requireMayMediate(List<PartyId> chosen) {
    requireOpen();
    if (chosen.isEmpty()
        || chosen.size() > MOST_MEDIATORS
        || chosen.stream().distinct().count() < chosen.size()) {
      throw Rejection.invalid("mediation.choose-mediators", MOST_MEDIATORS);
    }
    if (sides.stream().map(Side::party).anyMatch(chosen::contains)) {
      throw Rejection.invalid("mediation.not-ones-own");
    }
  }

  void requireToLookAfter() {
    if (!MediationAgreement.isLookedAfter(agreement, performed)) {
      throw Rejection.of("mediation.nothing-to-look-after");
    }
  }
}
