package gongzhi.cases.web;

import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.petition.Petition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as one reader may see it.
 *
 * @param title in the reporter's words; null where nobody has read it for the public yet
 * @param words all the reporter said; null for others
 * @param result what the unit said when it handed back this case, or the one it joined
 * @param pausedAt since when its clocks stand still; null while they run
 * @param raised how many raised it, its reporter among them
 * @param own whether the reader is the reporter
 * @param reachable whether that reporter left a way to be reached
 * @param mergedInto number of the case it joined, and whether that one is reported done
 */
public record CaseSheet(
    long id,
    String no,
    String place,
    int ruleVersion,
    String category,
    boolean urgent,
    @Nullable Instant pausedAt,
    MatterKind kind,
    Channel channel,
    CaseStatus status,
    @Nullable ResultKind result,
    @Nullable String title,
    @Nullable String words,
    boolean own,
    boolean reachable,
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
    int raised,
    @Nullable Instant doneAt,
    @Nullable Instant closedAt,
    @Nullable String mergedInto,
    boolean leadDone,
    int version) {

  /**
   * One act, as this reader may see it.
   *
   * @param remedy where the reporter can go instead; null but for a refusal
   * @param takenBy role of the post that took it over; null where none did
   * @param toUnit organisation it was given to; null but for a hand-over
   * @param result what the unit said; null but where it handed the case back
   * @param meeting at which it was handed over; null for none
   * @param fromCategory before the category was changed, with the one after; null for other acts
   * @param until the date asked for or allowed; null but for an extension
   * @param promised by when the reporter was promised an answer; null but for the receipt
   * @param waits whether its words are for everyone once somebody has read and released them
   * @param shown what everyone reads where something in it was blacked out; else null
   */
  public record Entry(
      int seq,
      CaseAct act,
      @Nullable String role,
      @Nullable Long unitId,
      Instant at,
      @Nullable String words,
      String audience,
      @Nullable String remedy,
      @Nullable Instant until,
      @Nullable Instant promised,
      @Nullable String takenBy,
      @Nullable Long toUnit,
      @Nullable ResultKind result,
      @Nullable String meeting,
      @Nullable String fromCategory,
      @Nullable String toCategory,
      boolean waits,
      @Nullable String shown) {

    /** The same with what was said, for whoever is told before everyone. */
    Entry saying(String told) {
      return new Entry(
          seq,
          act,
          role,
          unitId,
          at,
          told,
          audience,
          remedy,
          until,
          promised,
          takenBy,
          toUnit,
          result,
          meeting,
          fromCategory,
          toCategory,
          waits,
          shown);
    }
  }

  /** A photo and the act it came with. */
  public record Photo(String photoId, int eventSeq, String taken, Instant at) {}

  /**
   * A case with its acts and photos.
   *
   * @param petition its dates where it goes through the petition office and is the reader's own
   * @param joined whether the reader said that they have the same trouble
   */
  public record Whole(
      CaseSheet sheet,
      List<Entry> entries,
      List<Photo> photos,
      @Nullable Petition petition,
      boolean joined) {}
}
