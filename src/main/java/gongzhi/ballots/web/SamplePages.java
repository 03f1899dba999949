package gongzhi.ballots.web;

import gongzhi.ballots.audits.Audit;
import gongzhi.ballots.audits.SampleStore;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.BallotsFile.BallotPart;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the pages about samples and recount sheets. */
@Component
class SamplePages {

  private final DeskPollPages polls;
  private final SampleStore audits;
  private final CountStore counts;

  SamplePages(DeskPollPages polls, SampleStore audits, CountStore counts) {
    this.polls = polls;
    this.audits = audits;
    this.counts = counts;
  }

  SamplePage page(Viewer viewer, String no, Problems problems, Words words) {
    HeldPoll poll = closed(viewer, no);
    @Nullable Audit audit = audits.find(poll.no()).orElse(null);
    return new SamplePage(
        no,
        poll.question(),
        audit == null ? draws(problems, words) : List.of(),
        audit == null ? List.of() : said(audit, words),
        audit == null ? List.of() : lines(poll, audit, words));
  }

  /** Nothing of a poll is looked at before its end. */
  private HeldPoll closed(Viewer viewer, String no) {
    HeldPoll poll = polls.own(viewer, no);
    if (poll.state() != PollState.CLOSED || poll.secret()) {
      throw Rejection.of(poll.secret() ? "audit.secret" : "poll.no-result-yet");
    }
    return poll;
  }

  private static List<Field> draws(Problems problems, Words words) {
    return List.of(
        Field.line("seed", words.of("contest.field.seed"), "", problems)
            .hint(words.of("audit.seed-hint"))
            .atMost(60),
        Field.line("size", words.of("audit.size"), "", problems).kind("number"));
  }

  /** What everybody reads of a sample. */
  static List<String> said(Audit audit, Words words) {
    List<String> said = new ArrayList<>();
    said.add(words.of("audit.drawn", audit.size(), audit.among(), audit.seed()));
    said.add(words.of("audit.rule"));
    said.add(
        words.of(
            "audit.found", audit.size() - audit.waiting(), audit.differing(), audit.waiting()));
    audit.lines().stream()
        .filter(line -> Boolean.FALSE.equals(line.agrees()))
        .forEach(line -> said.add(words.of("audit.differs", line.code(), line.words())));
    return said;
  }

  private List<SamplePage.Line> lines(HeldPoll poll, Audit audit, Words words) {
    Map<String, String> choices = new HashMap<>();
    ballots(poll).forEach(ballot -> choices.put(ballot.no(), choice(ballot, words)));
    Map<String, String> origins = new HashMap<>();
    audits
        .origins(poll.no())
        .forEach(
            one ->
                origins.put(
                    one.code(),
                    words.of(
                        "audit.from",
                        String.valueOf(one.entry()),
                        words.of("poll.channel." + one.channel()))));
    return audit.lines().stream()
        .map(
            line ->
                new SamplePage.Line(
                    line.position(),
                    line.code(),
                    origins.getOrDefault(line.code(), ""),
                    choices.getOrDefault(line.code(), ""),
                    found(line, words),
                    line.agrees() == null))
        .toList();
  }

  private static String found(Audit.Line line, Words words) {
    if (line.agrees() == null) {
      return words.of("audit.waits");
    }
    return line.agrees() ? words.of("audit.agrees") : line.words();
  }

  private List<BallotPart> ballots(HeldPoll poll) {
    String content =
        counts.published(poll.no()).orElseThrow(() -> Rejection.of("poll.no-result-yet")).content();
    return JsonMapper.shared().readValue(content, BallotsFile.class).ballots();
  }

  private static String choice(BallotPart ballot, Words words) {
    String said = ballot.choice() == null ? "spoilt" : ballot.choice();
    return words.of("choice." + said.toLowerCase(Locale.ROOT));
  }

  /**
   * All papers of a closed poll, in the order of the roll; and what the program counted of them.
   */
  SamplePage.Sheet sheet(Viewer viewer, String no, Words words) {
    HeldPoll poll = closed(viewer, no);
    Map<String, Long> totals = new TreeMap<>();
    Map<String, BallotPart> papers = new HashMap<>();
    for (BallotPart ballot : ballots(poll)) {
      if (ballot.channel().equals("PAPER")) {
        papers.put(ballot.no(), ballot);
        totals.merge(choice(ballot, words), 1L, Long::sum);
      }
    }
    return new SamplePage.Sheet(
        no,
        poll.question(),
        audits.papers(poll.no()).stream()
            .filter(one -> papers.containsKey(one.code()))
            .map(one -> new SamplePage.Paper(String.valueOf(one.entry()), one.code()))
            .toList(),
        totals.entrySet().stream()
            .map(one -> words.of("audit.total", one.getKey(), one.getValue()))
            .toList());
  }
}
