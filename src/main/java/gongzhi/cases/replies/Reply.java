package gongzhi.cases.replies;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that an answer may begin with (答复模板), in one version.
 *
 * @param reply the same in all versions
 * @param number counted from one; null unless it was approved
 * @param category code of a category or of a group of them; empty for all
 * @param ends whether this version takes the text out of use
 */
public record Reply(
    long id,
    long reply,
    @Nullable Integer number,
    AreaId areaId,
    String areaPath,
    String category,
    ReplyUse use,
    String title,
    String words,
    boolean ends,
    String reason,
    PartyId proposedBy,
    Instant proposedAt,
    ReplyState state,
    @Nullable PartyId decidedBy,
    @Nullable Instant decidedAt,
    String decisionWords) {

  boolean isOpen() {
    return state == ReplyState.PROPOSED;
  }

  /** Whether it fits an answer of this kind. */
  public boolean fits(ReplyUse wanted) {
    return use == ReplyUse.ANY || use == wanted;
  }
}
