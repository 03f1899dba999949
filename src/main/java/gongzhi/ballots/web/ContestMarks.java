package gongzhi.ballots.web;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestState;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.OptionState;
import gongzhi.ballots.contests.Target;
import gongzhi.ballots.contests.Trait;
import gongzhi.ballots.register.Roll;
import gongzhi.shared.Money;
import gongzhi.shared.Share;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What elections and budget votes are called and how they stand, in words. */
final class ContestMarks {

  private ContestMarks() {}

  static StatusMark state(Contest contest, TimeWords times) {
    Words words = times.words();
    return switch (contest.state()) {
      case NOMINATING ->
          contest.hearsProposalsAt(times.now())
              ? new StatusMark("doing", "pencil", words.of(contest.state()))
              : new StatusMark("", "clock", words.of("contest.heard"));
      case POSTED ->
          times.now().isBefore(contest.closesAt())
              ? new StatusMark("", "clock", words.of(contest.state()))
              : new StatusMark("", "x", words.of("poll.never-opened"));
      case OPEN ->
          contest.isOpenAt(times.now())
              ? new StatusMark("doing", "circle-check", words.of(contest.state()))
              : new StatusMark("", "clock", words.of("poll.between"));
      case CLOSED -> new StatusMark("done", "circle-check", words.of(contest.state()));
    };
  }

  static StatusMark state(OptionState state, Words words) {
    return switch (state) {
      case PUT -> new StatusMark("doing", "clock", words.of(state));
      case ACCEPTED -> new StatusMark("done", "circle-check", words.of(state));
      case REFUSED -> new StatusMark("", "x", words.of(state));
    };
  }

  /** One line of a list; at the desk behind {@code /desk}. */
  static PollLine line(Contest contest, String desk, TimeWords times) {
    Words words = times.words();
    List<String> facts =
        List.of(
            contest.no().value(),
            words.of(contest.method()),
            words.of(
                contest.state() == ContestState.CLOSED ? "poll.ended" : "poll.ends",
                times.moment(contest.closesAt())));
    return new PollLine(desk + contest.address(), contest.title(), state(contest, times), facts);
  }

  /** Everything that was fixed before it opened. */
  static List<SummaryRow> rows(Contest contest, Roll roll, List<Target> targets, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("poll.row.voters", PollMarks.voters(roll, words), words));
    if (contest.kind() == ContestKind.ELECTION) {
      rows.add(row("contest.row.seats", String.valueOf(contest.seats()), words));
    } else {
      rows.add(
          row("contest.row.budget", words.of("contest.yuan", Money.of(contest.budget())), words));
    }
    rows.add(row("contest.row.method", method(contest, words), words));
    rows.add(row("contest.row.rule", rule(contest, words), words));
    if (!targets.isEmpty()) {
      rows.add(row("contest.row.targets", targets(targets, words), words));
    }
    if (contest.backers() > 1) {
      rows.add(
          row(
              "contest.row.backers",
              words.of("contest.backers-rule", contest.backers(), contest.backersRule()),
              words));
    }
    rows.add(row("contest.row.until", times.moment(contest.nominatedUntil()), words));
    rows.add(row("poll.row.opens", times.moment(contest.opensAt()), words));
    rows.add(row("poll.row.closes", times.moment(contest.closesAt()), words));
    rows.add(row("poll.row.how", secrecy(contest, words), words));
    rows.add(row("poll.row.basis", basis(contest, words), words));
    if (!contest.seed().isEmpty()) {
      rows.add(row("contest.row.seed", contest.seed(), words));
    }
    return rows;
  }

  private static String basis(Contest contest, Words words) {
    return contest.basis().isEmpty()
        ? words.of("poll.advisory")
        : words.of("poll.binding", contest.basis());
  }

  /** Owners are counted by area, and an area often says whose it is. */
  static String secrecy(Contest contest, Words words) {
    return words.of(contest.countsArea() ? "contest.secret-but-area" : "contest.secret");
  }

  private static String method(Contest contest, Words words) {
    String method = words.of("contest.method-why." + contest.method());
    return contest.method().kind() == ContestKind.BUDGET
        ? words.of("contest.method-on", method, words.of(contest.paper()))
        : method;
  }

  private static String rule(Contest contest, Words words) {
    if (contest.kind() == ContestKind.BUDGET) {
      return words.of("contest.rule-budget");
    }
    if (contest.method() == CountMethod.RANKED) {
      return words.of("contest.rule-ranked");
    }
    return contest
        .rule()
        .map(rule -> PollMarks.law(rule, words))
        .orElse(words.of("contest.rule-most"));
  }

  private static String targets(List<Target> targets, Words words) {
    return targets.stream()
        .map(one -> target(one.trait().name(), one.share().toString(), words))
        .collect(Collectors.joining("；", "", words.of("contest.targets-keep-votes")));
  }

  /** 妇女不少于 5 分之 1. */
  static String target(String trait, String share, Words words) {
    Share line = Share.of(share);
    return words.of(
        line.lineCounts() ? "contest.target.at-least" : "contest.target.more-than",
        words.of(Trait.valueOf(trait)),
        line.numerator(),
        line.denominator());
  }

  static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
