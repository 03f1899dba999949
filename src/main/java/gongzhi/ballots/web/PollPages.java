package gongzhi.ballots.web;

import gongzhi.ballots.casting.CastStore;
import gongzhi.ballots.casting.OwnEntry;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.polls.PollStore;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.web.PollPage.Confirm;
import gongzhi.ballots.web.PollPage.Own;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.transparency.PublicRecords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the pages of one poll for everybody. */
@Component
class PollPages {

  private static final Set<Scope.Role> VOTERS = Set.of(Scope.Role.RESIDENT, Scope.Role.OFFICER);

  private final PollStore polls;
  private final RollStore rolls;
  private final CastStore casts;
  private final CountStore counts;
  private final ResultPart.Samples samples;
  private final PublicRecords records;

  PollPages(
      PollStore polls,
      RollStore rolls,
      CastStore casts,
      CountStore counts,
      ResultPart.Samples samples,
      PublicRecords records) {
    this.polls = polls;
    this.rolls = rolls;
    this.casts = casts;
    this.counts = counts;
    this.samples = samples;
    this.records = records;
  }

  /** The poll; refuses (404) what is not there. */
  HeldPoll held(String no) {
    return polls.find(PollNo.of(no)).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
  }

  PollPage page(String no, Viewer viewer, TimeWords times) {
    HeldPoll poll = held(no);
    Roll roll = rolls.get(poll.rollId());
    Words words = times.words();
    List<OwnEntry> entries = entries(poll, viewer);
    ResultPart result = ResultPart.of(poll, counts, samples, times);
    return new PollPage(
        no,
        poll.question(),
        poll.words(),
        PollMarks.state(poll, times),
        notice(poll, times),
        PollMarks.rows(poll, roll, times),
        poll.state() == PollState.OPEN ? takesPart(poll, roll, words) : "",
        poll.secret(),
        poll.isOpenAt(times.now()) ? own(poll, entries, words) : List.of(),
        !entries.isEmpty() && poll.openedAt() != null,
        poll.isOpenAt(times.now()) && !viewer.isSignedIn(),
        poll.withdrawnBecause(),
        result.turnout(),
        result.passing(),
        result.ending());
  }

  private static String notice(HeldPoll poll, TimeWords times) {
    if (PollMarks.neverOpened(poll, times)) {
      return times.words().of("poll.never-opened-why");
    }
    return poll.isBinding() ? "" : times.words().of("poll.advisory-note");
  }

  Confirm confirm(String no, Viewer viewer, int entry, String choice, TimeWords times) {
    HeldPoll poll = held(no);
    Words words = times.words();
    if (!poll.isOpenAt(times.now())) {
      throw Rejection.of("poll.takes-no-ballots");
    }
    OwnEntry own =
        entries(poll, viewer).stream()
            .filter(one -> one.no() == entry)
            .findFirst()
            .orElseThrow(() -> Rejection.forbidden("poll.not-on-roll"));
    return new Confirm(
        no,
        poll.question(),
        List.of(
            SummaryRow.text(words.of("poll.question"), poll.question(), ""),
            SummaryRow.text(words.of("poll.your-voice"), voter(own, words), ""),
            SummaryRow.text(
                words.of("poll.you-say"), words.of(BallotChoice.key(choice)), "/polls/" + no)),
        entry,
        choice);
  }

  PollPage.Mine mine(String no, Viewer viewer, TimeWords times) {
    HeldPoll poll = held(no);
    requireVoter(poll, viewer);
    List<PollPage.Line> lines =
        casts.ballotsOf(viewer.party(), poll.no()).stream()
            .map(ballot -> line(poll, ballot, times))
            .toList();
    boolean takesBack = poll.proxiesMost() > 0 && times.now().isBefore(poll.closesAt());
    return new PollPage.Mine(
        no,
        poll.question(),
        lines,
        takesBack ? own(poll, entries(poll, viewer), times.words()) : List.of());
  }

  /** Refuses (403) whoever is not on the roll. */
  void requireVoter(HeldPoll poll, Viewer viewer) {
    if (entries(poll, viewer).isEmpty()) {
      throw Rejection.forbidden("poll.not-on-roll");
    }
  }

  private PollPage.Line line(HeldPoll poll, CastStore.OwnBallot ballot, TimeWords times) {
    Words words = times.words();
    String standing =
        ballot.denied()
            ? "poll.mine.denied"
            : ballot.counts() ? "poll.mine.counts" : "poll.mine.older";
    String said = BallotChoice.key(ballot.choice());
    return new PollPage.Line(
        poll.secret() ? words.of("poll.mine.secret") : words.of(said),
        words.of(
            "poll.mine.facts",
            times.moment(ballot.arrived()),
            ballot.agent().isEmpty()
                ? words.of("poll.channel." + ballot.channel())
                : words.of("poll.by-proxy", ballot.agent()),
            words.of(standing)),
        ballot.code(),
        !ballot.denied() && !poll.secret(),
        records.codeOf("ballot:" + ballot.code()).map("/verify/"::concat).orElse(""));
  }

  /** Whether somebody with these rights can be a voter at all. */
  static boolean mayVote(Viewer viewer) {
    return viewer.isSignedIn() && VOTERS.contains(viewer.scope().role());
  }

  private List<OwnEntry> entries(HeldPoll poll, Viewer viewer) {
    return mayVote(viewer) ? casts.entriesOf(viewer.party(), poll.rollId()) : List.of();
  }

  private List<Own> own(HeldPoll poll, List<OwnEntry> entries, Words words) {
    return entries.stream()
        .filter(OwnEntry::voice)
        .map(
            one -> {
              Optional<String> way = casts.wayOf(poll.no(), one.no());
              return new Own(one.no(), voter(one, words), way.isPresent(), poll.takes(way));
            })
        .toList();
  }

  private String takesPart(HeldPoll poll, Roll roll, Words words) {
    CastStore.Participation part = casts.participation(poll.no());
    return roll.squares() > 0
        ? words.of(
            "poll.part-area",
            part.heads(),
            roll.heads(),
            Squares.of(part.area()),
            Squares.of(roll.squares()))
        : words.of("poll.part", part.heads(), roll.heads());
  }

  static String voter(OwnEntry own, Words words) {
    return own.parts().isEmpty()
        ? words.of("poll.voter", String.valueOf(own.no()))
        : words.of("poll.voter-area", own.parts(), Squares.of(own.squares()));
  }
}
