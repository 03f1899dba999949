package gongzhi.ballots.contests;

import gongzhi.ballots.casting.PaperStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Paper in elections and budget votes (纸质票): a voter is marked off and drops a paper without a name
 * into the box; the box is opened once, before the end, and two persons enter its papers, which are
 * as many as voters were marked off.
 */
@Component
@Transactional
public class Boxes {

  private final ContestStore contests;
  private final BoxStore store;
  private final SlipReader reader;
  private final PaperStore voices;
  private final Told told;
  private final InstantSource clock;

  /** Where it is told. */
  @Component("boxTold")
  record Told(ContestRecord record, Notices notices) {}

  Boxes(
      ContestStore contests,
      BoxStore store,
      SlipReader reader,
      PaperStore voices,
      Told told,
      InstantSource clock) {
    this.contests = contests;
    this.store = store;
    this.reader = reader;
    this.voices = voices;
    this.told = told;
    this.clock = clock;
  }

  /** The voter takes a paper, and votes no other way any more. */
  public void markOff(Viewer by, ContestNo no, int entry) {
    Contest contest = owned(by, no);
    if (contest.countsArea()) {
      throw Rejection.of("box.owners-sign");
    }
    PartyId voter =
        voices
            .voiceOf(contest.rollId(), entry)
            .orElseThrow(() -> Rejection.invalid("paper.no-such-entry"));
    switch (store.markOff(no, entry, clock.instant())) {
      case "TAKEN" -> tell(contest, entry, voter);
      case "VOTED" -> throw Rejection.of("poll.voted-already");
      case "OPENED" -> throw Rejection.of("box.opened-already");
      case "NOBODY" -> throw Rejection.forbidden("poll.not-on-roll");
      default -> throw Rejection.of("poll.takes-no-ballots");
    }
  }

  private void tell(Contest contest, int entry, PartyId voter) {
    told.record().ballot(contest, entry, "PAPER");
    told.notices()
        .tell(
            new Notice(voter, "contest.notice.voted", List.of(contest.title()), contest.address()));
  }

  /** The first entry of all papers, with a picture of the sheet that both signed. */
  public void first(Viewer by, ContestNo no, String typed, String document) {
    Contest contest = owned(by, no);
    if (document.isBlank()) {
      throw Rejection.invalid("box.sheet-missing");
    }
    List<@Nullable String> slips = reader.read(contest, typed);
    switch (store.open(no, slips, document, clock.instant())) {
      case "TAKEN" -> told.record().note("box opened", contest, Map.of("papers", slips.size()));
      case "ENTERED" -> throw Rejection.of("paper.entered-already");
      case "COUNT" ->
          throw Rejection.invalid("box.another-count", slips.size(), store.markedOff(no));
      default -> throw Rejection.of("poll.takes-no-ballots");
    }
  }

  /** The second entry by another person; refuses (422) a difference and says at which paper. */
  public void second(Viewer by, ContestNo no, String typed) {
    Contest contest = owned(by, no);
    List<@Nullable String> slips = reader.read(contest, typed);
    String hash = SlipReader.hash(slips);
    String answer = store.seal(no, slips, hash, clock.instant());
    switch (answer) {
      case "TAKEN" ->
          told.record()
              .note("papers entered", contest, Map.of("papers", slips.size(), "sheet", hash));
      case "NONE" -> throw Rejection.of("paper.not-waiting");
      case "SAME" -> throw Rejection.of("paper.needs-another-person");
      case "CLOSED" -> throw Rejection.of("poll.takes-no-ballots");
      default ->
          throw Rejection.invalid("box.differs", answer.substring(answer.lastIndexOf(' ') + 1));
    }
  }

  /** Throws a first entry away, so that the box is entered afresh. */
  public void discard(Viewer by, ContestNo no) {
    Contest contest = owned(by, no);
    if (!store.discard(no)) {
      throw Rejection.of("paper.not-waiting");
    }
    told.record().note("box entry discarded", contest, Map.of());
  }

  private Contest owned(Viewer by, ContestNo no) {
    Contest contest =
        contests.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
    by.require(Permission.PUBLISH, contest.areaPath());
    return contest;
  }
}
