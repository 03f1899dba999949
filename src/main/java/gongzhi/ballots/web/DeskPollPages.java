package gongzhi.ballots.web;

import gongzhi.ballots.casting.PaperStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollCheck;
import gongzhi.ballots.polls.PollChecks;
import gongzhi.ballots.polls.PollState;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of one poll at the desk. */
@Component
class DeskPollPages {

  private final PollPages made;
  private final PollChecks checks;
  private final PaperStore papers;

  DeskPollPages(PollPages made, PollChecks checks, PaperStore papers) {
    this.made = made;
    this.checks = checks;
    this.papers = papers;
  }

  /** The poll; one of other ground looks as if it were not there. */
  HeldPoll own(Viewer viewer, String no) {
    HeldPoll poll = made.held(no);
    if (!viewer.may(Permission.PUBLISH, poll.areaPath())) {
      throw Rejection.notFound("poll.no-such-poll");
    }
    return poll;
  }

  DeskPollPage page(Viewer viewer, String no, TimeWords times) {
    return page(viewer, no, "", Problems.none(), times);
  }

  DeskPollPage page(Viewer viewer, String no, String because, Problems problems, TimeWords times) {
    HeldPoll poll = own(viewer, no);
    Words words = times.words();
    List<PollCheck> found =
        poll.state() == PollState.ANNOUNCED ? checks.of(poll, times.now()) : List.of();
    return new DeskPollPage(
        made.page(no, viewer, times),
        found.stream().map(check -> check(check, words)).toList(),
        !found.isEmpty() && found.stream().allMatch(PollCheck::holds),
        !poll.secret() && (poll.state() == PollState.ANNOUNCED || poll.state() == PollState.OPEN),
        poll.isOpenAt(times.now()),
        poll.state() == PollState.CLOSED && !poll.secret(),
        poll.state() == PollState.ANNOUNCED
            ? Field.line("because", words.of("poll.because"), because, problems).atMost(200)
            : null);
  }

  static DeskPollPage.Check check(PollCheck check, Words words) {
    Title law = check.law();
    String where = law == null ? words.of("poll.law-own") : words.of(law);
    return new DeskPollPage.Check(
        words.of(check.key(), check.words().toArray()),
        check.holds(),
        check.verify() ? words.of("poll.law-verify", where) : where);
  }

  DeskPollPage.Papers papers(
      Viewer viewer, String no, PaperForm typed, Problems problems, TimeWords times) {
    HeldPoll poll = own(viewer, no);
    Words words = times.words();
    return new DeskPollPage.Papers(
        no,
        poll.question(),
        Field.line("entry", words.of("paper.entry"), RollForm.said(typed.entry()), problems)
            .kind("number")
            .hint(words.of("paper.entry-hint")),
        agent(typed, problems, words),
        Stream.of("YES", "NO", "ABSTAIN", "SPOILT")
            .map(
                one ->
                    Choice.plain(
                        one,
                        words.of("choice." + one.toLowerCase(Locale.ROOT)),
                        one.equals(RollForm.said(typed.said()))))
            .toList(),
        papers.waiting(poll.no()).stream()
            .map(
                line ->
                    new DeskPollPage.Waiting(
                        String.valueOf(line.entry()),
                        times.moment(line.at()),
                        viewer.is(line.enteredBy())))
            .toList());
  }

  private static List<Field> agent(PaperForm typed, Problems problems, Words words) {
    return List.of(
        Field.line("agent", words.of("paper.agent"), RollForm.said(typed.agent()), problems)
            .hint(words.of("paper.agent-hint"))
            .maybe()
            .atMost(30),
        Field.line(
                "agentPhone",
                words.of("paper.agent-phone"),
                RollForm.said(typed.agentPhone()),
                problems)
            .hint(words.of("paper.agent-phone-hint"))
            .kind("tel")
            .maybe()
            .atMost(20),
        Field.line(
                "agentUntil",
                words.of("paper.agent-until"),
                RollForm.said(typed.agentUntil()),
                problems)
            .kind("date")
            .maybe());
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  static String fieldOf(String code) {
    return switch (code) {
      case "paper.no-such-entry" -> "entry";
      case "paper.no-proxies", "paper.too-many-proxies", "paper.assisted-in-person" -> "agent";
      case "phone.eleven-digits" -> "agentPhone";
      case "paper.proxy-document-missing" -> "proxyFiles";
      case "paper.say-until", "paper.proxy-over" -> "agentUntil";
      case "paper.scan-missing", "paper.scan-kept", "paper.signature-missing" -> "photos";
      case "poll.choose" -> "said";
      default -> "";
    };
  }
}
