package gongzhi.procedures.web;

import gongzhi.parties.Posts;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionAct;
import gongzhi.procedures.decision.DecisionState;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a matter has come, in words: the rail, what was done, the documents. */
final class CourseWords {

  private final Decision decision;
  private final Posts posts;
  private final TimeWords times;
  private final Words words;

  CourseWords(Decision decision, Posts posts, TimeWords times) {
    this.decision = decision;
    this.posts = posts;
    this.times = times;
    this.words = times.words();
  }

  /** The first thing a reader must know. */
  String now() {
    return decision
        .open()
        .map(step -> words.of("decision.now", words.of(step.title()), words.of(step.body())))
        .orElseGet(
            () ->
                words.of(
                    decision.state() == DecisionState.DONE
                        ? "decision.now-done"
                        : "decision.now-refused"));
  }

  List<RailStep> rail(List<DecisionAct> acts) {
    return decision.steps().stream().map(step -> railStep(step, acts)).toList();
  }

  private RailStep railStep(StepRule step, List<DecisionAct> acts) {
    boolean now = step.key().equals(decision.course().step());
    boolean past = decision.course().passed().contains(step.key());
    boolean stopped = isStopped(step, acts);
    String posted = step.kind().glyph() == StepKind.Glyph.PUBLISH ? "is-open" : "";
    return new RailStep(
        now || stopped ? "is-now" : past ? "is-past" : posted,
        words.of(step.kind().glyph()),
        words.of(step.title()),
        words.of(
            stopped
                ? "decision.is-stopped"
                : now ? "decision.is-now" : past ? "decision.is-past" : "decision.is-to-come"),
        railWords(step, acts, past));
  }

  /** Where a matter ended that was refused. */
  private boolean isStopped(StepRule step, List<DecisionAct> acts) {
    return decision.state() == DecisionState.REFUSED
        && !acts.isEmpty()
        && acts.getLast().step().equals(step.key());
  }

  private String railWords(StepRule step, List<DecisionAct> acts, boolean past) {
    String body = words.of(step.body());
    Optional<DecisionAct> done =
        acts.stream()
            .filter(act -> act.step().equals(step.key()) && act.verb().startsWith("PASS"))
            .reduce((_, later) -> later);
    if (past && done.isPresent()) {
      return words.of(
          "decision.rail-done", body, evidence(done.get().evidence()), times.day(done.get().at()));
    }
    int days = step.term().days();
    return words.of(
        step.term().working() ? "decision.rail-working-days" : "decision.rail-days", body, days);
  }

  /** What was done, the latest first. */
  List<TimelineEntry> timeline(List<DecisionAct> acts) {
    return acts.reversed().stream().map(this::entry).toList();
  }

  private TimelineEntry entry(DecisionAct act) {
    String step = title(act.step());
    String next = title(act.next());
    String what =
        switch (act.verb()) {
          case "START" -> words.of("decision.did-start", words.of(decision.rule().title()));
          case "RETURN" -> words.of("decision.did-return", step, next);
          case "REFUSE" -> words.of("decision.did-refuse", step);
          default ->
              next.isEmpty()
                  ? words.of("decision.did-end", step)
                  : words.of("decision.did-pass", step, next);
        };
    return new TimelineEntry(
        "",
        what,
        times.moment(act.at()),
        words.of("decision.word-of", words.of(act.body()), posts.label(act.by())),
        evidence(act.evidence()),
        act.words(),
        "",
        List.of());
  }

  /** One act as a row of a table. */
  List<String> row(DecisionAct act) {
    TimelineEntry entry = entry(act);
    return List.of(
        times.iso(act.at()), entry.what(), words.of(act.body()), entry.text() + entry.quote());
  }

  /** Every document, under its kind. */
  List<SummaryRow> papers(List<DecisionAct> acts) {
    List<SummaryRow> rows = new ArrayList<>();
    acts.forEach(
        act ->
            act.papers()
                .forEach(
                    (paper, name) ->
                        rows.add(
                            SummaryRow.text(
                                words.of(paper),
                                words.of("decision.paper-of", name, title(act.step())),
                                ""))));
    return rows;
  }

  private String title(String step) {
    return decision.rule().step(step).map(found -> words.of(found.title())).orElse("");
  }

  /** The figures a verdict rests on; empty for documents alone. */
  private String evidence(Map<String, Object> plain) {
    return switch (String.valueOf(plain.getOrDefault("kind", ""))) {
      case "hands" -> hands(plain);
      case "meeting" ->
          words.of("decision.met", String.valueOf(plain.get("meeting")), hands(plain));
      case "poll" -> words.of("decision.polled", String.valueOf(plain.get("poll")));
      case "election" ->
          words.of(
              figure(plain, "elected").equals(0) ? "decision.nominated" : "decision.elected",
              String.valueOf(plain.get("election")),
              figure(plain, "elected"));
      case "posting" ->
          words.of(
              "decision.posted",
              String.valueOf(plain.getOrDefault("notice", "")),
              day(plain, "from"),
              day(plain, "until"));
      case "ratings" ->
          words.of("decision.rated", figure(plain, "content"), figure(plain, "valid"));
      default -> "";
    };
  }

  private String hands(Map<String, Object> plain) {
    return words.of(
        "decision.hands",
        figure(plain, "due"),
        figure(plain, "present"),
        figure(plain, "yes"),
        figure(plain, "no"));
  }

  private static Object figure(Map<String, Object> plain, String name) {
    return plain.getOrDefault(name, 0);
  }

  private String day(Map<String, Object> plain, String name) {
    LocalDate day =
        Instant.parse(String.valueOf(plain.get(name))).atZone(times.zone()).toLocalDate();
    return times.date(day);
  }
}
