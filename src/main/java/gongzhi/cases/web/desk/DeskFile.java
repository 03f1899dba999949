package gongzhi.cases.web.desk;

import gongzhi.cases.confiding.Confiding;
import gongzhi.cases.ending.RatingStore;
import gongzhi.cases.offline.SaidOffline;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Channel;
import gongzhi.cases.petition.Petition;
import gongzhi.cases.rules.PauseCause;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.whistle.EndedWhistle;
import gongzhi.cases.whistle.RefusedCalls;
import gongzhi.cases.whistle.Whistle;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that lies with it.
 *
 * @param helping units whose help is not finished
 * @param worked whether the viewer did any of the work, in whichever post
 * @param speaks whether the viewer may write down that the reporter calls it solved
 * @param earlier the last report of the same trouble at the same place shortly before; null for
 *     none
 * @param whistle by which units were called and that has not ended; null for none
 * @param ended the last whistle that is over; null where one is open, or there was none
 * @param refusals of called units that the level above has not looked into
 * @param petition its dates where it goes through the petition office; null for the other route
 * @param rating a bad one that waits for a call back; null for none
 * @param confiding where it was hidden and waits for a second person's word; null for neither
 * @param time its clocks, and who urges and watches over it
 * @param late by number of the act, when a phone says it was done that came in later
 */
record DeskFile(
    DeskSheet sheet,
    List<CaseSheet.Entry> entries,
    List<CaseSheet.Photo> photos,
    List<Question> questions,
    List<Long> helping,
    boolean worked,
    boolean speaks,
    List<WorkRow> similar,
    @Nullable Earlier earlier,
    @Nullable Whistle whistle,
    @Nullable EndedWhistle ended,
    List<RefusedCalls.RefusedCall> refusals,
    @Nullable Petition petition,
    RatingStore.@Nullable Open rating,
    @Nullable Confiding confiding,
    DeskTime time,
    Map<Integer, SaidOffline.Said> late) {

  /** What waits for a second person's word. */
  record Question(
      String kind,
      long askedBy,
      Instant askedAt,
      String reason,
      String remedy,
      @Nullable Instant asUntil,
      @Nullable PauseCause cause) {}

  /** An earlier report of the same trouble. */
  record Earlier(String no, Instant receivedAt) {}

  /** Whether the petition office has it and has not handed it on. */
  boolean isAtPetitionOffice() {
    return petition != null && sheet.unitId() == null && sheet.doneAt() == null;
  }

  /** Whether its reporter went one level up, and no unit has it since. */
  boolean isAppealed() {
    return sheet.unitId() == null && wasAppealed();
  }

  /** Whether its reporter ever went one level up. */
  boolean wasAppealed() {
    return entries.stream().anyMatch(entry -> entry.act() == CaseAct.APPEALED);
  }

  /** Whether nobody knows who said it: without a name, not through an officer, not at a visit. */
  boolean isFromNobody() {
    CaseSheet.Entry report = entries.getLast();
    return sheet.channel() != Channel.VISIT
        && sheet.reporterId() != null
        && sheet.reporterId() < 0
        && report.unitId() == null
        && report.role() == null;
  }

  Optional<Question> question(String kind) {
    return questions.stream().filter(one -> one.kind().equals(kind)).findFirst();
  }

  /** The call of a unit of the viewer that is not over. */
  Optional<Whistle.Call> calledFor(Viewer viewer) {
    return Optional.ofNullable(whistle)
        .flatMap(
            blown ->
                blown.calls().stream()
                    .filter(call -> !call.isOver() && viewer.serves(call.unit()))
                    .findFirst());
  }

  /** Whether a unit of the viewer still owes its help. */
  boolean awaitsHelpOf(Viewer viewer) {
    return helping.stream().anyMatch(unit -> viewer.serves(new PartyId(unit)));
  }
}
