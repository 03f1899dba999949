package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An option with its review, as officers and whoever put it forward see it.
 *
 * @param backers how many put it forward
 * @param reason of the review
 * @param complaint against a refusal; empty for none
 * @param upheld null until it was ruled on
 * @param consent what whoever it names says; projects are not asked
 * @param consentNote the paper on which they said it; empty for none
 * @param secondedBy who seconded the review as it stands; null for nobody
 * @param awaitsSecond whether it is reviewed and another person seconds that before the slate hangs
 */
public record Proposal(
    Option option,
    OptionState state,
    PartyId putBy,
    long backers,
    String reason,
    @Nullable PartyId decidedBy,
    String complaint,
    @Nullable Boolean upheld,
    String ruling,
    Consent consent,
    String consentNote,
    @Nullable PartyId secondedBy,
    boolean awaitsSecond) {

  /** The review as it stands, so that nobody seconds what they did not see. */
  public String seen() {
    return state.name() + OptionStore.written(option.traits());
  }

  /** Whether a complaint waits for another person. */
  public boolean awaitsRuling() {
    return !complaint.isEmpty() && upheld == null;
  }
}
