package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.web.ListKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of the desk.
 *
 * @param title in the reporter's words; null for whoever must not read them
 * @param asked kind of the question that waits for a second person; null for none
 * @param at what the list is ordered by
 */
record WorkRow(
    long id,
    String no,
    String place,
    int ruleVersion,
    Channel channel,
    String category,
    MatterKind kind,
    CaseStatus status,
    @Nullable ResultKind result,
    @Nullable String title,
    @Nullable String titlePublic,
    String address,
    long communityId,
    Instant receivedAt,
    Instant dueFrom,
    Instant dueAt,
    boolean extended,
    boolean supervised,
    int reopened,
    @Nullable Instant closedAt,
    @Nullable String asked,
    Instant at) {

  /** Where the next page begins. */
  String key() {
    return new ListKey(at, id).toString();
  }
}
