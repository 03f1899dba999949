package gongzhi.parties;

import gongzhi.territory.AreaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post (任职): a person answers for a role in an area, from a moment on, on some basis.
 *
 * @param areaPath territory path of the area, {@code /1/7/31/}
 * @param organisation the organisation it is held in; null for posts of an area alone
 * @param to first moment it is no longer held; null while open
 * @param substitute whether the person stands in for whoever holds the post
 */
public record Post(
    long id,
    PartyId party,
    String role,
    AreaId area,
    String areaPath,
    @Nullable PartyId organisation,
    Instant from,
    @Nullable Instant to,
    boolean substitute) {

  /** Whether the post is held at this moment: the first moment counts, the end does not. */
  public boolean isHeldAt(Instant at) {
    return !at.isBefore(from) && (to == null || at.isBefore(to));
  }
}
