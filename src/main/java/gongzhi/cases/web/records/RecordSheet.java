package gongzhi.cases.web.records;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.web.CaseSheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as its file names it to one reader.
 *
 * @param title in the reporter's words; null for whoever must not read them, as are words and
 *     reporter
 * @param task how the unit was told what to do; null for whoever reads the words, and before
 */
record RecordSheet(
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
    @Nullable String words,
    @Nullable Long reporterId,
    @Nullable Boolean shielded,
    @Nullable String task,
    long areaId,
    String areaPath,
    long communityId,
    String address,
    @Nullable Long unitId,
    Instant receivedAt,
    Instant promisedAt,
    @Nullable Instant doneAt,
    @Nullable Instant closedAt) {

  /**
   * What a step carries beside its words.
   *
   * @param leaf hash of its leaf in the public log, in hexadecimal digits
   * @param score the reporter gave, one to five; null for none
   */
  record Mark(int seq, String leaf, @Nullable Integer score) {}

  /**
   * A case with all that happened on it, the oldest first.
   *
   * @param own whether the reader is the reporter
   */
  record Whole(
      RecordSheet sheet,
      List<CaseSheet.Entry> entries,
      List<CaseSheet.Photo> photos,
      Map<Integer, Mark> marks,
      boolean own) {}
}
