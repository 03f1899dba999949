package gongzhi.procedures.draft;

import gongzhi.parties.PartyId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that is being written (草案).
 *
 * @param decidedBy who published or refused it; null before
 * @param version null before it is published
 */
public record Draft(
    long id,
    String place,
    String areaPath,
    DraftText text,
    State state,
    PartyId by,
    Instant changed,
    @Nullable PartyId decidedBy,
    String reason,
    @Nullable Integer version) {

  /** How far it has come. */
  public enum State {
    DRAFT,
    PROPOSED,
    PUBLISHED,
    REFUSED;

    /** The key of its words. */
    public String key() {
      return "draft-state." + name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isOpen() {
    return state == State.DRAFT;
  }
}
