package gongzhi.ballots.contests;

import gongzhi.ballots.casting.PaperStore;
import gongzhi.ballots.contests.ContestStore.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes choices in (投票): one for each voter, apart from who chose, a leaf in the log for each
 * voter.
 */
@Component
@Transactional
public class Choosing {

  private final ContestStore store;
  private final OptionStore options;
  private final PaperStore voices;
  private final ContestRecord record;
  private final Notices notices;
  private final InstantSource clock;

  Choosing(
      ContestStore store,
      OptionStore options,
      PaperStore voices,
      ContestRecord record,
      Notices notices,
      InstantSource clock) {
    this.store = store;
    this.options = options;
    this.voices = voices;
    this.record = record;
    this.notices = notices;
    this.clock = clock;
  }

  /** A choice from the voter's own device. */
  public void own(Viewer voter, ContestNo no, int entry, String said) {
    Contest contest = held(no);
    take(contest, new Cast(entry, "WEB"), said, voter.party());
  }

  /**
   * A choice that an officer types while the voter looks on (协助投票); nobody's is typed without the
   * voter's signature.
   *
   * @param signed name of the picture of what the voter signed; it says nothing of the choice
   */
  public void assisted(Viewer by, ContestNo no, int entry, String said, String signed) {
    Contest contest = held(no);
    by.require(Permission.PUBLISH, contest.areaPath());
    if (signed.isBlank()) {
      throw Rejection.invalid("paper.signature-missing");
    }
    PartyId voter =
        voices
            .voiceOf(contest.rollId(), entry)
            .orElseThrow(() -> Rejection.invalid("paper.no-such-entry"));
    take(contest, new Cast(entry, "ASSISTED"), said, voter);
  }

  private void take(Contest contest, Cast cast, String said, PartyId voter) {
    requireOptions(contest, said);
    switch (store.say(contest.no(), cast, said, clock.instant())) {
      case "TAKEN" -> taken(contest, cast, voter);
      case "VOTED" -> throw Rejection.of("poll.voted-already");
      case "NOBODY" -> throw Rejection.forbidden("poll.not-on-roll");
      default -> throw Rejection.of("poll.takes-no-ballots");
    }
  }

  /** Only what stands on the paper can be chosen. */
  private void requireOptions(Contest contest, String said) {
    List<Integer> onPaper = options.slate(contest.no()).stream().map(Option::no).toList();
    if (!onPaper.containsAll(contest.paper().mentioned(said))) {
      throw Rejection.invalid("contest.no-such-option");
    }
  }

  private void taken(Contest contest, Cast cast, PartyId voter) {
    record.ballot(contest, cast.entry(), cast.way());
    notices.tell(
        new Notice(voter, "contest.notice.voted", List.of(contest.title()), contest.address()));
  }

  private Contest held(ContestNo no) {
    return store.find(no).orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
  }
}
