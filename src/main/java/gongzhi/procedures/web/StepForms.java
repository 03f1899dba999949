package gongzhi.procedures.web;

import gongzhi.ballots.rule.VoteRules;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.Fitting.One;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.Term;
import gongzhi.shared.Share;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the form of the open step: what its kind, its body and its papers ask for. */
final class StepForms {

  private static final VoteRules LAW = VoteRules.ofTheLaw();

  private final Decision decision;
  private final StepRule step;
  private final Map<String, List<One>> fitting;
  private final ActForm typed;
  private final TimeWords times;
  private final Words words;

  private StepForms(Decision decision, StepRule step, Typed typed, TimeWords times) {
    this.decision = decision;
    this.step = step;
    this.fitting = typed.fitting();
    this.typed = typed.form();
    this.times = times;
    this.words = times.words();
  }

  /** What was typed, and what fits into its fields. */
  record Typed(ActForm form, Map<String, List<One>> fitting) {}

  static StepForm of(Decision decision, StepRule step, Typed typed, TimeWords times) {
    return new StepForms(decision, step, typed, times).form();
  }

  private StepForm form() {
    return new StepForm(
        words.of(step.title()),
        ask(),
        step.body() == Body.OWNERS_ASSEMBLY ? words.of("decision.owners-way") : "",
        decision.version(),
        verbs(),
        bodies(),
        papers().stream().map(this::evidence).toList(),
        evidence().stream().map(this::evidence).toList(),
        Field.area("why", words.of("decision.why"), typed.said("why"), Problems.none())
            .hint(words.of("decision.why-hint"))
            .maybe()
            .atMost(500));
  }

  private String ask() {
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    String rule = step.rule();
    if (step.body() == Body.OWNERS_ASSEMBLY && decision.course().owners() != null) {
      rule = decision.course().owners().rule();
    }
    String basis =
        rule == null
            ? words.of(decision.rule().basisOf(step))
            : LAW.on(today, rule).map(law -> words.of(law.law())).orElse(rule);
    Term least = step.least();
    return least == null
        ? words.of("decision.ask", step.body(), basis)
        : words.of("decision.ask-least", step.body(), basis, least.days());
  }

  private List<Choice> verbs() {
    String chosen = typed.said("verb");
    List<Verb> open = new ArrayList<>(List.of(Verb.PASS));
    if (step.isJoined()) {
      open.add(Verb.PASS_JOINED);
    }
    if (step.back() != null) {
      open.add(Verb.RETURN);
    }
    open.add(Verb.REFUSE);
    return open.stream()
        .map(verb -> Choice.plain(verb.name(), words.of(verb), verb.name().equals(chosen)))
        .toList();
  }

  /** The body of the step first, then the others of the procedure. */
  private List<Choice> bodies() {
    Set<Body> all = new LinkedHashSet<>(List.of(step.body()));
    decision.steps().forEach(one -> all.add(one.body()));
    String chosen = typed.said("body").isEmpty() ? step.body().name() : typed.said("body");
    return all.stream()
        .map(body -> Choice.plain(body.name(), words.of(body), body.name().equals(chosen)))
        .toList();
  }

  private List<Field> papers() {
    Set<Paper> asked = new LinkedHashSet<>(step.papers());
    if (step.isJoined()) {
      int next = decision.steps().indexOf(step) + 1;
      asked.addAll(decision.steps().get(next).papers());
    }
    return asked.stream().map(this::paper).toList();
  }

  /** Most papers are named in words; a legal opinion and an application by their number. */
  private Field paper(Paper paper) {
    String name = ActForm.paperField(paper);
    Field field = Field.line(name, words.of(paper), typed.said(name), Problems.none()).atMost(80);
    if (paper == Paper.PROPOSAL && step.signed().isPresent()) {
      Share share = step.signed().orElseThrow();
      return field.hint(
          words.of("decision.application-hint", share.numerator(), share.denominator()));
    }
    return paper == Paper.LEGAL_OPINION
        ? field.hint(words.of("decision.opinion-hint", decision.no().value()))
        : field;
  }

  private StepForm.Evidence evidence(Field field) {
    return new StepForm.Evidence(
        field,
        fitting.getOrDefault(field.name(), List.of()).stream()
            .map(one -> Choice.plain(one.no(), one.title(), false))
            .toList());
  }

  private List<Field> evidence() {
    if (step.isElection()) {
      return List.of(
          line("election").hint(words.of("decision.election-hint", decision.no().value())));
    }
    if (step.kind().isPosted()) {
      return List.of(line("notice").hint(words.of("decision.notice-hint", decision.no().value())));
    }
    if (step.kind() == StepKind.APPRAISE) {
      return List.of(
          line("meeting").hint(words.of("decision.appraisal-hint", decision.no().value())));
    }
    List<Field> fields = new ArrayList<>();
    if (step.kind() == StepKind.VOTE) {
      String label =
          step.body() == Body.OWNERS_ASSEMBLY ? "decision.poll" : "decision.poll-of-body";
      fields.add(
          Field.line("poll", words.of(label, step.body()), typed.said("poll"), Problems.none())
              .atMost(40)
              .hint(words.of("decision.poll-hint", decision.no().value())));
    }
    if (step.isJoined() || !step.meetings().isEmpty()) {
      fields.add(line("meeting").hint(words.of("decision.meeting-hint", decision.no().value())));
    }
    return fields;
  }

  private Field line(String name) {
    return Field.line(name, words.of("decision." + name), typed.said(name), Problems.none())
        .atMost(40);
  }
}
