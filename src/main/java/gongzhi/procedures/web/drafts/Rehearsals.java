package gongzhi.procedures.web.drafts;

import gongzhi.procedures.draft.Draft;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.engine.Rehearsal;
import gongzhi.procedures.engine.Turn.Refused;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.web.RailStep;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.calendar.Calendars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes through a draft step by step; what was done stands in the address, and nowhere else. */
@Component
class Rehearsals {

  private static final int MOST = 60;

  private final Calendars calendars;

  Rehearsals(Calendars calendars) {
    this.calendars = calendars;
  }

  RehearsalPage page(Draft draft, ProcedureRule rule, String matter, String done, TimeWords times) {
    Matter chosen =
        rule.matters().stream()
            .filter(one -> one.name().equals(matter))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("decision.choose-matter"));
    Rehearsal rehearsal = Rehearsal.of(rule, chosen, times.now(), calendars.of(draft.place()));
    Optional<Refused> stopped = Optional.empty();
    for (Verb verb : verbs(done)) {
      stopped = rehearsal.go(verb);
    }
    Words words = times.words();
    String root = DraftPages.ROOT + "/" + draft.id();
    String here = root + "/rehearsal?matter=" + chosen.name() + "&done=";
    return new RehearsalPage(
        root,
        words.of(rule.title()),
        now(rehearsal, words),
        rule.stepsFor(chosen).stream().map(step -> rail(step, rehearsal, words)).toList(),
        ways(rehearsal, here + (done.isEmpty() ? "" : done + "."), words),
        rehearsal.refusals().stream().map(no -> told(no, words)).toList(),
        stopped.map(no -> told(no, words)).orElse(""));
  }

  private static List<Verb> verbs(String done) {
    List<Verb> verbs = new ArrayList<>();
    for (String name : done.split("\\.")) {
      Arrays.stream(Verb.values())
          .filter(verb -> verb.name().equals(name))
          .limit(MOST)
          .forEach(verbs::add);
    }
    if (verbs.size() > MOST) {
      throw Rejection.invalid("draft.enough-steps", MOST);
    }
    return verbs;
  }

  private static String now(Rehearsal rehearsal, Words words) {
    return rehearsal
        .open()
        .map(step -> words.of("decision.now", words.of(step.title()), words.of(step.body())))
        .orElseGet(() -> words.of("draft.rehearsed"));
  }

  private static RailStep rail(StepRule step, Rehearsal rehearsal, Words words) {
    boolean now = step.key().equals(rehearsal.course().step());
    boolean past = rehearsal.course().passed().contains(step.key());
    return new RailStep(
        now ? "is-now" : past ? "is-past" : "",
        words.of(step.kind().glyph()),
        words.of(step.title()),
        words.of(now ? "decision.is-now" : past ? "decision.is-past" : "decision.is-to-come"),
        words.of(step.body()));
  }

  private static List<Choice> ways(Rehearsal rehearsal, String here, Words words) {
    return rehearsal.open().stream()
        .flatMap(step -> verbs(step).stream())
        .map(verb -> Choice.plain(here + verb.name(), words.of(verb), false))
        .toList();
  }

  private static List<Verb> verbs(StepRule step) {
    List<Verb> verbs = new ArrayList<>(List.of(Verb.PASS));
    if (step.isJoined()) {
      verbs.add(Verb.PASS_JOINED);
    }
    if (step.back() != null) {
      verbs.add(Verb.RETURN);
    }
    verbs.add(Verb.REFUSE);
    return verbs;
  }

  private static String told(Refused no, Words words) {
    return words.of(no.key(), no.arguments().toArray());
  }
}
