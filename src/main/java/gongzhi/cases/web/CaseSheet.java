package gongzhi.cases.web;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as one reader may see it.
 *
 * @param title in the reporter's words; null where nobody has read it for the public yet
 * @param words all the reporter said; null for others
 * @param own whether the reader is the reporter
 */
public record CaseSheet(
    long id,
    String no,
    String place,
    int ruleVersion,
    String category,
    CaseStatus status,
    @Nullable String title,
    @Nullable String words,
    boolean own,
    long areaId,
    long communityId,
    @Nullable Long unitId,
    Instant receivedAt,
    Instant dueFrom,
    Instant dueAt,
    Instant promisedAt,
    boolean extended,
    boolean supervised,
    int reopened,
    int joined,
    @Nullable Instant doneAt,
    @Nullable Instant closedAt,
    @Nullable String mergedInto,
    int version) {

  /** One act, as this reader may see it. */
  public record Entry(
      int seq,
      CaseAct act,
      @Nullable String role,
      @Nullable Long unitId,
      Instant at,
      @Nullable String words,
      String audience) {}

  /** A photo and the act it came with. */
  public record Photo(String photoId, int eventSeq, String taken, Instant at) {}

  /** A case with its acts and photos. */
  public record Whole(CaseSheet sheet, List<Entry> entries, List<Photo> photos) {}
}
