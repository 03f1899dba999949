package gongzhi.ballots.web;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.ArrayList;
import java.util.List;

/** What polls and rolls are called and how they stand, in words. */
final class PollMarks {

  private PollMarks() {}

  static StatusMark state(HeldPoll poll, TimeWords times) {
    Words words = times.words();
    return switch (poll.state()) {
      case ANNOUNCED ->
          neverOpened(poll, times)
              ? new StatusMark("", "x", words.of("poll.never-opened"))
              : new StatusMark("", "clock", words.of(poll.state()));
      case OPEN ->
          poll.isOpenAt(times.now())
              ? new StatusMark("doing", "circle-check", words.of(poll.state()))
              : new StatusMark("", "clock", words.of("poll.between"));
      case WITHDRAWN -> new StatusMark("", "x", words.of(poll.state()));
      case CLOSED ->
          Boolean.TRUE.equals(poll.passed())
              ? new StatusMark("done", "circle-check", words.of("poll.passed"))
              : new StatusMark("", "x", words.of(notPassed(poll)));
    };
  }

  /** It was announced, and its time is over without anybody voting. */
  static boolean neverOpened(HeldPoll poll, TimeWords times) {
    return poll.state() == PollState.ANNOUNCED && !times.now().isBefore(poll.closesAt());
  }

  private static String notPassed(HeldPoll poll) {
    return Boolean.TRUE.equals(poll.valid()) ? "poll.not-passed" : "poll.not-valid";
  }

  static StatusMark state(Roll roll, Words words) {
    return switch (roll.state()) {
      case DRAFT -> new StatusMark("", "pencil", words.of(roll.state()));
      case POSTED -> new StatusMark("doing", "clock", words.of(roll.state()));
      case FROZEN -> new StatusMark("done", "lock", words.of(roll.state()));
    };
  }

  static PollLine line(HeldPoll poll, String address, TimeWords times) {
    Words words = times.words();
    List<String> facts =
        List.of(
            poll.no().value(),
            words.of(Electorate.Kind.valueOf(poll.kind())),
            poll.state() == PollState.CLOSED || neverOpened(poll, times)
                ? words.of("poll.ended", times.moment(poll.closesAt()))
                : words.of("poll.ends", times.moment(poll.closesAt())));
    return new PollLine(address + "/" + poll.no(), poll.question(), state(poll, times), facts);
  }

  /** Everything that was fixed before it opened. */
  static List<SummaryRow> rows(HeldPoll poll, Roll roll, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("poll.row.voters", voters(roll, words), words));
    if (!poll.matter().isEmpty()) {
      rows.add(row("poll.row.matter", matter(poll, words), words));
    }
    rows.add(row("poll.row.law", law(poll.rule(), words), words));
    rows.add(row("poll.row.opens", times.moment(poll.opensAt()), words));
    rows.add(row("poll.row.closes", closes(poll, times), words));
    rows.add(row("poll.row.how", words.of(poll.secret() ? "poll.secret" : "poll.named"), words));
    rows.add(row("poll.row.again", words.of("poll.twice." + poll.twice().name()), words));
    rows.add(
        row(
            "poll.row.proxies",
            poll.proxiesMost() == 0
                ? words.of("poll.no-proxies")
                : words.of("poll.proxies", poll.proxiesMost()),
            words));
    rows.add(
        row(
            "poll.row.basis",
            poll.isBinding() ? words.of("poll.binding", poll.basis()) : words.of("poll.advisory"),
            words));
    return rows;
  }

  private static String closes(HeldPoll poll, TimeWords times) {
    String at = times.moment(poll.closesAt());
    return poll.extendsDays() > 0 && poll.extendedAt() == null
        ? times.words().of("poll.may-be-extended", at, poll.extendsDays())
        : at;
  }

  static String matter(HeldPoll poll, Words words) {
    OwnersMatter matter = OwnersMatter.valueOf(poll.matter());
    return matter(matter, words);
  }

  static String matter(OwnersMatter matter, Words words) {
    return matter.number() == 0
        ? words.of(matter)
        : words.of("poll.matter", matter.number(), words.of(matter));
  }

  static String law(VoteRule rule, Words words) {
    String law = words.of(rule.law());
    return rule.verify() ? words.of("poll.law-verify", law) : law;
  }

  static String voters(Roll roll, Words words) {
    return roll.squares() > 0
        ? words.of("poll.voters-area", roll.title(), roll.heads(), Squares.of(roll.squares()))
        : words.of("poll.voters", roll.title(), roll.heads());
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
