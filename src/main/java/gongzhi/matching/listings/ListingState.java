package gongzhi.matching.listings;

import java.util.Map;
import java.util.Set;

/** The path of a listing. Read the map: it is the procedure. */
public enum ListingState {
  /** The community has not read it yet. */
  SUBMITTED,
  /** Everybody reads it and may answer. */
  PUBLISHED,
  /** Nothing of it is left to claim. */
  CLAIMED,
  /** Done, by the word of both sides. */
  DONE,
  /** Whoever posted it took it back. */
  WITHDRAWN,
  /** The community did not publish it, with the reason. */
  REFUSED,
  /** Its last day has passed. This follows from the date; nobody sets it. */
  EXPIRED;

  private static final Map<ListingState, Set<ListingState>> NEXT =
      Map.of(
          SUBMITTED, Set.of(PUBLISHED, REFUSED, WITHDRAWN),
          PUBLISHED, Set.of(CLAIMED, DONE, WITHDRAWN, EXPIRED),
          CLAIMED, Set.of(PUBLISHED, DONE),
          DONE, Set.of(),
          WITHDRAWN, Set.of(),
          REFUSED, Set.of(),
          EXPIRED, Set.of(WITHDRAWN));

  public boolean allows(ListingState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
