package gongzhi.procedures.web;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.ActStore;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionAct;
import gongzhi.procedures.decision.DecisionState;
import gongzhi.procedures.decision.Fitting;
import gongzhi.procedures.decision.Fitting.One;
import gongzhi.procedures.decision.Mandate;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.web.StepForms.Typed;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.VerifyMark;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a matter, for everybody and at the desk. */
@Component
class DecisionPages {

  static final String OPEN = "/decisions";
  static final String DESK = "/desk/decisions";

  private final ActStore acts;
  private final OpinionLines opinions;
  private final Desk desk;
  private final Posts posts;
  private final Areas areas;
  private final ProposalStore proposals;

  DecisionPages(
      ActStore acts,
      OpinionLines opinions,
      Desk desk,
      Posts posts,
      Areas areas,
      ProposalStore proposals) {
    this.acts = acts;
    this.opinions = opinions;
    this.desk = desk;
    this.posts = posts;
    this.areas = areas;
    this.proposals = proposals;
  }

  /** Who may do the open step, and what it can rest on. */
  @Component("decisionDesk")
  record Desk(Mandate mandate, Fitting fitting, StageViews stages) {}

  /** Who reads it, what they typed, and in which words they read. */
  record Asked(Viewer viewer, String said, ActForm typed, TimeWords times) {

    static Asked first(Viewer viewer, TimeWords times) {
      return new Asked(viewer, "", ActForm.BLANK, times);
    }
  }

  /** For everybody. */
  DecisionPage open(Decision one, Asked asked) {
    return page(one, asked, OPEN);
  }

  /** At the desk, with the form of the open step for who may do it. */
  DecisionPage desk(Decision one, Asked asked) {
    return page(one, asked, DESK);
  }

  /** The whole way as rows of a table, the head first: the cases, the steps, the opinions. */
  List<List<String>> trace(Decision one, TimeWords times) {
    Words words = times.words();
    CourseWords course = new CourseWords(one, posts, times);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.of("decision.col-when"),
            words.of("decision.col-what"),
            words.of("decision.col-who"),
            words.of("decision.col-words")));
    one.caseNos().forEach(no -> rows.add(List.of("", words.of("decision.from"), no, "")));
    acts.of(one.no()).forEach(act -> rows.add(course.row(act)));
    opinions.of(one.no()).reversed().stream()
        .map(
            said ->
                List.of(
                    times.iso(said.at()),
                    words.of("decision.your-opinion"),
                    words.of(said.answer()),
                    said.words() + " " + said.answerWords()))
        .forEach(rows::add);
    return rows;
  }

  private DecisionPage page(Decision one, Asked asked, String root) {
    TimeWords times = asked.times();
    Words words = times.words();
    List<DecisionAct> done = acts.of(one.no());
    boolean mayAct = root.equals(DESK) && desk.mandate().may(asked.viewer(), one);
    CourseWords course = new CourseWords(one, posts, times);
    return new DecisionPage(
        root + "/" + one.no(),
        one.no().value(),
        one.title(),
        one.summary(),
        state(one, words),
        due(one, times),
        tags(one, words),
        course.now(),
        one.course().matter().isByLaw()
            ? words.of("decision.fork", one.course().matter(), one.course().matter().law())
            : "",
        course.rail(done),
        rows(one, times),
        course.papers(done),
        opinions.of(one.no(), mayAct, times),
        desk.stages().of(one, mayAct, times),
        course.timeline(done),
        begun(one, root),
        new VerifyMark(
            VerifyMark.Tone.PLAIN,
            words.of("decision.record"),
            words.of("decision.record-words", done.size()),
            "/verify"),
        one.state() == DecisionState.OPEN,
        asked.viewer().isSignedIn(),
        asked.said(),
        mayAct ? one.open().map(step -> form(one, step, asked)).orElse(null) : null);
  }

  private StepForm form(Decision one, StepRule step, Asked asked) {
    Map<String, List<One>> fitting = new HashMap<>(desk.fitting().of(one, step));
    if (step.papers().contains(Paper.LEGAL_OPINION)) {
      fitting.put(ActForm.paperField(Paper.LEGAL_OPINION), desk.fitting().opinions(one));
    }
    Typed typed = new Typed(asked.typed(), fitting);
    return StepForms.of(one, step, typed, asked.times());
  }

  /** The cases and the proposals it began from. */
  private List<Crumb> begun(Decision one, String root) {
    String desk = root.equals(DESK) ? "/desk" : "";
    List<Crumb> from = new ArrayList<>();
    one.caseNos().forEach(no -> from.add(new Crumb(no, desk + "/cases/" + no)));
    proposals
        .of(one.no())
        .forEach(made -> from.add(new Crumb(made.no().value(), desk + "/proposals/" + made.no())));
    return from;
  }

  static StatusMark state(Decision one, Words words) {
    return switch (one.state()) {
      case OPEN -> new StatusMark("doing", "gavel", words.of(one.state()));
      case DONE -> new StatusMark("done", "circle-check", words.of(one.state()));
      case REFUSED -> new StatusMark("", "circle-x", words.of(one.state()));
    };
  }

  private static @Nullable DueMark due(Decision one, TimeWords times) {
    Instant entered = one.course().entered();
    Instant due = one.course().due();
    return entered == null || due == null ? null : DueMark.of(entered, due, times);
  }

  private static List<String> tags(Decision one, Words words) {
    List<String> tags = new ArrayList<>();
    tags.add(words.of(one.rule().title()));
    tags.add(words.of(one.course().matter()));
    if (one.course().owners() != null) {
      tags.add(words.of(one.course().owners()));
    }
    return tags;
  }

  private List<SummaryRow> rows(Decision one, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("decision.where", areas.get(one.area()).name(), words));
    one.open()
        .ifPresent(step -> rows.add(row("decision.whose-word", words.of(step.body()), words)));
    if (one.owner() != null) {
      rows.add(row("decision.owner", post(one, words) + " " + posts.label(one.owner()), words));
    }
    if (one.course().due() != null) {
      rows.add(row("decision.by-when", times.before(one.course().due()), words));
    }
    rows.add(row("decision.basis", words.of(one.rule().basis()), words));
    rows.add(
        row(
            "decision.kept",
            words.of("decision.kept-words", one.edition(), times.day(one.startedAt())),
            words));
    rows.add(row("decision.begun", times.moment(one.startedAt()), words));
    return rows;
  }

  private String post(Decision one, Words words) {
    return posts
        .roles(areas.place(areas.get(one.area())))
        .find(one.ownerRole())
        .map(role -> words.of(role.title()))
        .orElse("");
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
