package gongzhi.ballots.web;

import gongzhi.ballots.audits.Audit;
import gongzhi.ballots.audits.DrawStore;
import gongzhi.ballots.audits.SampleStore;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.BallotsFile.BallotPart;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the pages about samples and recount sheets. */
@Component
class SamplePages {

  private final DeskPollPages polls;
  private final SampleStore audits;
  private final DrawStore draws;
  private final CountStore counts;

  SamplePages(DeskPollPages polls, SampleStore audits, DrawStore draws, CountStore counts) {
    this.polls = polls;
    this.audits = audits;
    this.draws = draws;
    this.counts = counts;
  }

  SamplePage page(Viewer viewer, String no, Problems problems, TimeWords times) {
    HeldPoll poll = closed(viewer, no);
    Words words = times.words();
    @Nullable Audit audit = audits.find(poll.no()).orElse(null);
    Optional<DrawStore.Told> told = draws.told(poll.no());
    boolean open = audit == null;
    boolean thrown = told.filter(one -> !times.now().isBefore(one.at())).isPresent();
    List<String> said = new ArrayList<>(told.map(one -> told(one, times)).stream().toList());
    if (audit != null) {
      said.addAll(said(audit, words));
    }
    return new SamplePage(
        no,
        poll.question(),
        open && told.isEmpty() ? announcement(problems, words) : List.of(),
        open && thrown ? dice(problems, words) : List.of(),
        said,
        audit == null ? List.of() : lines(poll, audit, words));
  }

  /** When and where the dice are thrown, for everybody. */
  static String told(DrawStore.Told one, TimeWords times) {
    return times
        .words()
        .of("audit.told", times.moment(one.at()), one.place(), one.witness(), one.size());
  }

  /** Nothing of a poll is looked at before its end. */
  private HeldPoll closed(Viewer viewer, String no) {
    HeldPoll poll = polls.own(viewer, no);
    if (poll.state() != PollState.CLOSED || poll.secret()) {
      throw Rejection.of(poll.secret() ? "audit.secret" : "poll.no-result-yet");
    }
    return poll;
  }

  private static List<Field> announcement(Problems problems, Words words) {
    return List.of(
        Field.line("place", words.of("audit.place"), "", problems).atMost(60),
        Field.line("at", words.of("audit.at"), "", problems).kind("datetime-local"),
        Field.line("witness", words.of("audit.witness"), "", problems)
            .hint(words.of("audit.witness-hint"))
            .atMost(30),
        Field.line("size", words.of("audit.size"), "", problems).kind("number"));
  }

  private static List<Field> dice(Problems problems, Words words) {
    return List.of(
        Field.line("dice", words.of("audit.dice"), "", problems)
            .hint(words.of("audit.dice-hint"))
            .atMost(40));
  }

  /** What everybody reads of a sample. */
  static List<String> said(Audit audit, Words words) {
    List<String> said = new ArrayList<>();
    said.add(words.of("audit.drawn", audit.size(), audit.among(), audit.seed()));
    said.add(words.of(audit.bound() ? "audit.rule-bound" : "audit.rule"));
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
    for (BallotPart ballot : ballots(poll)) {
      boolean paper = ballot.channel().equals("PAPER");
      choices.put(ballot.no(), paper ? choice(ballot, words) : words.of("audit.ask-the-voter"));
    }
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
