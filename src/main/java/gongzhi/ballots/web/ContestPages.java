package gongzhi.ballots.web;

import gongzhi.ballots.casting.CastStore;
import gongzhi.ballots.casting.OwnEntry;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.ContestState;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.ballots.contests.Option;
import gongzhi.ballots.contests.OptionState;
import gongzhi.ballots.contests.OptionStore;
import gongzhi.ballots.contests.Proposal;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page of one election or budget vote for everybody. */
@Component
class ContestPages {

  private final ContestStore contests;
  private final OptionStore options;
  private final RollStore rolls;
  private final CastStore entries;
  private final ContestEndings endings;
  private final ContestNames names;

  ContestPages(
      ContestStore contests,
      OptionStore options,
      RollStore rolls,
      CastStore entries,
      ContestEndings endings,
      ContestNames names) {
    this.contests = contests;
    this.options = options;
    this.rolls = rolls;
    this.entries = entries;
    this.endings = endings;
    this.names = names;
  }

  /** The contest; one of the other kind, or none, is not there (404). */
  Contest held(String segment, String no) {
    ContestKind kind = ContestKind.of(segment);
    return contests
        .find(ContestNo.of(no))
        .filter(contest -> contest.kind() == kind)
        .orElseThrow(() -> Rejection.notFound("contest.no-such-contest"));
  }

  ContestPage page(Contest contest, OptionForm typed, Problems problems, Looking looking) {
    TimeWords times = looking.times();
    Viewer viewer = looking.viewer();
    Words words = times.words();
    Roll roll = rolls.get(contest.rollId());
    boolean proposes = PollPages.mayVote(viewer) && contest.hearsProposalsAt(times.now());
    return new ContestPage(
        contest.kind().segment(),
        contest.no().value(),
        contest.title(),
        contest.words(),
        ContestMarks.state(contest, times),
        ContestMarks.rows(contest, roll, contests.targets(contest.no()), times),
        contest.state() == ContestState.NOMINATING ? List.of() : slate(contest, words),
        contest.paper().name(),
        words.of("contest.paper-hint." + contest.paper(), contest.most()),
        ContestMarks.secrecy(contest, words),
        contest.state() == ContestState.OPEN
            ? words.of("poll.part", contests.voices(contest.no()), roll.heads())
            : "",
        contest.isOpenAt(times.now()) ? own(contest, viewer, words) : List.of(),
        proposes ? OptionForm.fields(contest, typed, problems, words) : List.<Field>of(),
        PollPages.mayVote(viewer) ? mine(contest, viewer, words) : List.of(),
        names.of(contest, viewer, words),
        endings.of(contest, times));
  }

  /** Who looks, and in what words. */
  record Looking(Viewer viewer, TimeWords times) {}

  List<ContestPage.OnPaper> slate(Contest contest, Words words) {
    return options.slate(contest.no()).stream().map(one -> onPaper(one, words)).toList();
  }

  private static ContestPage.OnPaper onPaper(Option option, Words words) {
    String traits =
        option.traits().stream().sorted().map(words::of).collect(Collectors.joining("、"));
    String cost = option.cost() == 0 ? "" : words.of("contest.yuan", Money.of(option.cost()));
    return new ContestPage.OnPaper(
        option.no(),
        option.place() == 0 ? "" : String.valueOf(option.place()),
        option.title(),
        option.words(),
        cost + traits);
  }

  private List<PollPage.Own> own(Contest contest, Viewer viewer, Words words) {
    return entries(contest, viewer).stream()
        .filter(OwnEntry::voice)
        .map(
            one -> {
              boolean voted = contests.hasVoted(contest.no(), one.no());
              return new PollPage.Own(one.no(), PollPages.voter(one, words), voted, !voted);
            })
        .toList();
  }

  private List<OwnEntry> entries(Contest contest, Viewer viewer) {
    return PollPages.mayVote(viewer)
        ? entries.entriesOf(viewer.party(), contest.rollId())
        : List.of();
  }

  private List<ContestPage.Mine> mine(Contest contest, Viewer viewer, Words words) {
    return options.putBy(contest.no(), viewer.party()).stream()
        .map(one -> mine(contest, one, words))
        .toList();
  }

  private static ContestPage.Mine mine(Contest contest, Proposal one, Words words) {
    boolean complains =
        one.state() == OptionState.REFUSED
            && one.complaint().isEmpty()
            && contest.state() == ContestState.NOMINATING;
    return new ContestPage.Mine(
        one.option().no(),
        one.option().title(),
        ContestMarks.state(one.state(), words),
        reviewed(one, words),
        complains);
  }

  static String reviewed(Proposal one, Words words) {
    if (one.upheld() != null) {
      return words.of(one.upheld() ? "contest.upheld" : "contest.kept", one.reason(), one.ruling());
    }
    if (one.awaitsRuling()) {
      return words.of("contest.complained", one.reason(), one.complaint());
    }
    return one.reason();
  }

  ContestPage.Confirm confirm(Contest contest, ChoiceForm form, Viewer viewer, Words words) {
    int entry = form.number();
    requireOptions(contest, form);
    OwnEntry own =
        entries(contest, viewer).stream()
            .filter(one -> one.no() == entry)
            .findFirst()
            .orElseThrow(() -> Rejection.forbidden("poll.not-on-roll"));
    return new ContestPage.Confirm(
        contest.kind().segment(),
        contest.no().value(),
        contest.title(),
        List.of(
            ContestMarks.row("poll.question", contest.title(), words),
            ContestMarks.row("poll.your-voice", PollPages.voter(own, words), words),
            ContestMarks.row("contest.you-choose", chosen(contest, form, words), words)),
        entry,
        ChosenWords.sent(form));
  }

  /** Only what stands on the paper can be chosen. */
  private void requireOptions(Contest contest, ChoiceForm form) {
    List<Integer> onPaper = options.slate(contest.no()).stream().map(Option::no).toList();
    if (!onPaper.containsAll(contest.paper().mentioned(form.said(contest)))) {
      throw Rejection.invalid("contest.no-such-option");
    }
  }

  String chosen(Contest contest, ChoiceForm form, Words words) {
    return ChosenWords.of(contest, options.slate(contest.no()), form.said(contest), words);
  }

  /** Refuses (403) whoever is not on the roll. */
  void requireVoter(Contest contest, Viewer viewer) {
    if (entries(contest, viewer).isEmpty()) {
      throw Rejection.forbidden("poll.not-on-roll");
    }
  }
}
