package gongzhi.procedures.rule;

import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.procedures.rule.Flaw.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a definition against what every definition must keep, the forks of the law included. */
public final class Soundness {

  private static final Set<String> RULES =
      VoteRules.ofTheLaw().rules().stream().map(VoteRule::key).collect(Collectors.toSet());

  private final ProcedureRule rule;
  private final List<Found> found = new ArrayList<>();

  private Soundness(ProcedureRule rule) {
    this.rule = rule;
  }

  /** Every flaw of this definition; empty where it may be used. */
  public static List<Found> flaws(ProcedureRule rule) {
    return new Soundness(rule).all();
  }

  private List<Found> all() {
    if (rule.matters().isEmpty()) {
      add(Flaw.NO_MATTER, "", "matters");
    }
    eachOnce();
    for (StepRule step : rule.steps()) {
      wayBack(step);
      quorum(step);
      kindOf(step);
      elects(step);
      consults(step);
    }
    rule.matters().forEach(this::course);
    found.addAll(Forks.flaws(rule));
    return found.stream().distinct().toList();
  }

  private void eachOnce() {
    Set<String> keys = new HashSet<>();
    rule.steps().stream()
        .filter(step -> !keys.add(step.key()))
        .forEach(step -> add(Flaw.STEP_TWICE, step.key(), "key"));
  }

  private void wayBack(StepRule step) {
    String back = step.back();
    if (back == null) {
      if (step.rounds() != null) {
        add(Flaw.ROUNDS_WITHOUT_BACK, step.key(), "rounds");
      }
      return;
    }
    int to = rule.indexOf(back);
    boolean earlier = to >= 0 && to < rule.indexOf(step.key());
    boolean shared =
        earlier
            && rule.matters().stream()
                .filter(step::isFor)
                .allMatch(matter -> rule.steps().get(to).isFor(matter));
    if (!shared) {
      add(Flaw.BACK_NOT_EARLIER, step.key(), "back");
    }
    if (step.rounds() == null) {
      add(Flaw.BACK_WITHOUT_END, step.key(), "back");
    }
  }

  private void quorum(StepRule step) {
    Set<String> own = step.body().rules();
    String said = step.rule();
    if (said == null) {
      if (step.kind().isDecided() && !own.isEmpty() && step.body() != Body.OWNERS_ASSEMBLY) {
        add(Flaw.WITHOUT_QUORUM, step.key(), "");
      }
      return;
    }
    if (!RULES.contains(said)) {
      add(Flaw.UNKNOWN_RULE, step.key(), "rule");
    } else if (!own.contains(said)) {
      add(Flaw.RULE_OF_ANOTHER_BODY, step.key(), "rule");
    }
  }

  private void kindOf(StepRule step) {
    switch (step.kind()) {
      case LEGAL_REVIEW -> {
        if (step.body() != Body.LEGAL_ADVISER || !step.papers().contains(Paper.LEGAL_OPINION)) {
          add(Flaw.LEGAL_REVIEW_BY_OTHERS, step.key(), "");
        }
      }
      case NOTICE, PUBLISH -> {
        if (step.least() == null) {
          add(Flaw.POSTED_FOR_NO_TIME, step.key(), "");
        }
      }
      case APPRAISE -> {
        if (step.share() == null || step.back() == null) {
          add(Flaw.APPRAISED_WITHOUT_WAY_BACK, step.key(), "");
        }
      }
      default -> joins(step);
    }
  }

  private void elects(StepRule step) {
    boolean stage =
        step.kind() == StepKind.CONSULT
            || step.kind() == StepKind.NOTICE
            || step.kind() == StepKind.VOTE;
    if (step.isElection() && !stage) {
      add(Flaw.NOTHING_TO_ELECT, step.key(), "elects");
    }
  }

  /** Residents are heard for a time; nobody writes down alone what they said. */
  private void consults(StepRule step) {
    boolean asks = step.body() == Body.RESIDENTS && step.papers().contains(Paper.OPINION_LIST);
    if (asks && step.least() == null) {
      add(Flaw.CONSULTED_FOR_NO_TIME, step.key(), "least");
    }
  }

  private void joins(StepRule step) {
    int next = rule.indexOf(step.key()) + 1;
    boolean fits =
        step.kind() == StepKind.PROPOSE
            && next < rule.steps().size()
            && rule.steps().get(next).kind() == StepKind.CONSULT;
    if (step.isJoined() && !fits) {
      add(Flaw.NOTHING_TO_JOIN, step.key(), "joins");
    }
  }

  private void course(Matter matter) {
    List<StepRule> steps = rule.stepsFor(matter);
    if (steps.isEmpty() || steps.getFirst().kind() != StepKind.PROPOSE) {
      add(Flaw.BEGINS_WITHOUT_PROPOSAL, "", "steps");
    }
    boolean published = false;
    boolean accepted = true;
    Body did = null;
    for (StepRule step : steps) {
      if (step.kind() == StepKind.CARRY_OUT) {
        did = step.body();
      }
      if (step.kind() == StepKind.ACCEPT && step.body() == did) {
        add(Flaw.ACCEPTED_BY_WHO_DID_IT, step.key(), "body");
      }
      published = published(step.kind(), published);
      accepted = accepted(step.kind(), accepted);
    }
    if (!published) {
      add(Flaw.ENDS_UNPUBLISHED, "", "steps");
    }
    if (!accepted) {
      add(Flaw.NOT_ACCEPTED, "", "steps");
    }
  }

  private static boolean published(StepKind kind, boolean before) {
    return switch (kind) {
      case PUBLISH -> true;
      case CARRY_OUT, ACCEPT, VOTE -> false;
      default -> before;
    };
  }

  private static boolean accepted(StepKind kind, boolean before) {
    return switch (kind) {
      case ACCEPT, APPRAISE -> true;
      case CARRY_OUT -> false;
      default -> before;
    };
  }

  private void add(Flaw flaw, String step, String field) {
    found.add(new Found(flaw, step, field));
  }
}
