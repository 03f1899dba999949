package gongzhi.ballots.casting;

import gongzhi.ballots.Choice;
import gongzhi.parties.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A paper ballot as one person reads it.
 *
 * @param person for whom it speaks, as the roll says
 * @param said {@code YES, NO, ABSTAIN} or {@code SPOILT}
 * @param agent who filled it in by proxy; null where the voter did
 * @param document name of the scan; the second entry needs none
 * @param proxy name of the picture of the document that names the agent; empty for none
 */
public record PaperEntry(
    int entry, PartyId person, String said, @Nullable Agent agent, String document, String proxy) {

  /** A paper that the voter filled in, or the second entry, which needs no pictures. */
  public PaperEntry(
      int entry, PartyId person, String said, @Nullable Agent agent, String document) {
    this(entry, person, said, agent, document, "");
  }

  /** null: spoilt. */
  @Nullable Choice choice() {
    return said.equals("SPOILT") ? null : Choice.valueOf(said);
  }
}
