package gongzhi.ballots.web;

import gongzhi.ballots.contests.Consent;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestState;
import gongzhi.ballots.contests.Contests;
import gongzhi.ballots.contests.OptionState;
import gongzhi.ballots.contests.OptionStore;
import gongzhi.ballots.contests.Proposal;
import gongzhi.ballots.contests.Reviews;
import gongzhi.ballots.contests.Trait;
import gongzhi.ballots.polls.PollCheck;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of one election or budget vote at the desk. */
@Component
class DeskContestPages {

  private final ContestPages made;
  private final Contests contests;
  private final OptionStore options;
  private final Reviews reviews;

  DeskContestPages(ContestPages made, Contests contests, OptionStore options, Reviews reviews) {
    this.made = made;
    this.contests = contests;
    this.options = options;
    this.reviews = reviews;
  }

  /** The contest; one of other ground looks as if it were not there. */
  Contest own(Viewer viewer, String segment, String no) {
    Contest contest = made.held(segment, no);
    if (!viewer.may(Permission.PUBLISH, contest.areaPath())) {
      throw Rejection.notFound("contest.no-such-contest");
    }
    return contest;
  }

  DeskContestPage page(
      Contest contest, OptionForm typed, Problems problems, ContestPages.Looking looking) {
    TimeWords times = looking.times();
    Words words = times.words();
    ContestPage open = made.page(contest, OptionForm.BLANK, problems, looking);
    List<PollCheck> checks =
        contest.state() == ContestState.POSTED ? contests.checks(contest) : List.of();
    return new DeskContestPage(
        open,
        puts(contest, looking),
        OptionForm.deskFields(contest, typed, problems, words),
        ContestForms.dates("", "", "", problems, words),
        checks.stream().map(check -> DeskPollPages.check(check, words)).toList(),
        acts(contest, checks, times.now()),
        contest.noticeNo().isEmpty() ? "" : "/notices/" + contest.noticeNo(),
        heard(contest) && reviews.areSeconded(contest)
            ? words.of("contest.party-reviews-note")
            : "",
        heard(contest) && reviews.maySecond(looking.viewer(), contest)
            ? "/desk" + contest.address() + "/seconds"
            : "",
        fillsSeats(contest, open));
  }

  private static boolean heard(Contest contest) {
    return contest.state() == ContestState.NOMINATING;
  }

  private List<DeskContestPage.Put> puts(Contest contest, ContestPages.Looking looking) {
    boolean reviewed = heard(contest) && reviews.mayReview(looking.viewer(), contest);
    return options.proposals(contest.no()).stream()
        .map(one -> put(contest, one, reviewed, looking.times().words()))
        .toList();
  }

  private static String fillsSeats(Contest contest, ContestPage open) {
    boolean left =
        contest.kind() == ContestKind.ELECTION
            && open.ending().closed()
            && !(open.ending().left().isEmpty() && open.ending().recalls().isEmpty());
    return left ? "/desk/elections/new?after=" + contest.no() : "";
  }

  private static DeskContestPage.Acts acts(Contest contest, List<PollCheck> checks, Instant now) {
    boolean nominating = contest.state() == ContestState.NOMINATING;
    boolean heard = nominating && !contest.hearsProposalsAt(now);
    return new DeskContestPage.Acts(
        contest.hearsProposalsAt(now),
        heard,
        heard,
        !checks.isEmpty() && checks.stream().allMatch(PollCheck::holds),
        contest.isOpenAt(now));
  }

  private static DeskContestPage.Put put(
      Contest contest, Proposal one, boolean reviews, Words words) {
    boolean open = reviews && one.complaint().isEmpty();
    String cost =
        one.option().cost() == 0
            ? ""
            : words.of("contest.yuan", Money.of(one.option().cost())) + " ";
    return new DeskContestPage.Put(
        one.option().no(),
        one.option().title(),
        one.option().words(),
        cost + words.of("contest.backers", one.backers()),
        ContestMarks.state(one.state(), words),
        (ContestPages.reviewed(one, words) + " " + SecondsController.seconded(one, words)).strip(),
        contest.kind() == ContestKind.BUDGET
            ? ""
            : words.of("contest.consent." + one.consent(), one.consentNote()),
        traits(contest, one.option().traits(), words),
        open && one.state() == OptionState.PUT,
        open && one.state() == OptionState.ACCEPTED,
        heard(contest)
            && contest.kind() == ContestKind.ELECTION
            && one.state() == OptionState.PUT
            && one.consent() == Consent.ASKED);
  }

  static List<Choice> traits(Contest contest, Set<Trait> ticked, Words words) {
    return contest.kind() == ContestKind.BUDGET
        ? List.of()
        : Stream.of(Trait.values())
            .map(one -> Choice.plain(one.name(), words.of(one), ticked.contains(one)))
            .toList();
  }

  DeskContestPage.Assisted assisted(
      Contest contest, ChoiceForm typed, Problems problems, ContestPages.Looking looking) {
    Words words = looking.times().words();
    return new DeskContestPage.Assisted(
        made.page(contest, OptionForm.BLANK, problems, looking),
        Field.line("entry", words.of("paper.entry"), RollForm.said(typed.entry()), problems)
            .kind("number")
            .hint(words.of("paper.entry-hint")),
        made.slate(contest, words));
  }

  static Problems problems(Refused refused) {
    return new Problems(
        List.of(new Problems.Problem(OptionForm.fieldOf(refused.code()), refused.detail())));
  }
}
