package gongzhi.ballots.casting;

import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.Choice;
import gongzhi.parties.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A ballot on its way in.
 *
 * @param entry number of the voter on the roll
 * @param person for whom it speaks
 * @param choice null: spoilt
 * @param enteredBy null where the voter sends it; {@code checkedBy} entered it a second time
 * @param agent who fills it in by proxy; null where the voter does
 * @param proxy name of the picture of what names the agent; empty for none
 * @param document name of the scan of what was signed; empty for none
 */
public record NewBallot(
    int entry,
    PartyId person,
    @Nullable Choice choice,
    Channel channel,
    @Nullable PartyId enteredBy,
    @Nullable PartyId checkedBy,
    @Nullable Agent agent,
    String document,
    String proxy) {

  /** What somebody sends from their own device. */
  static NewBallot own(int entry, PartyId person, Choice choice) {
    return new NewBallot(entry, person, choice, Channel.WEB, null, null, null, "", "");
  }

  /** What somebody typed whom the voter asked for help. */
  static NewBallot assisted(PaperEntry signed, PartyId by) {
    return new NewBallot(
        signed.entry(),
        signed.person(),
        signed.choice(),
        Channel.ASSISTED,
        by,
        null,
        null,
        signed.document(),
        "");
  }

  /** Helped at the counter, a voter votes for the first time; what somebody said alone stays. */
  boolean mayReplace() {
    return channel != Channel.ASSISTED;
  }

  /** Paper, an official system and every other way exclude each other. */
  String way() {
    return wayOf(channel);
  }

  static String wayOf(Channel channel) {
    return switch (channel) {
      case PAPER -> "PAPER";
      case IMPORTED -> "OFFICIAL";
      case WEB, ASSISTED -> "OTHER";
    };
  }
}
