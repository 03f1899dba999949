package gongzhi.procedures.decision;

import gongzhi.parties.PartyId;
import gongzhi.procedures.engine.Course;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A matter on its way (议题).
 *
 * @param rule the definition as it was when the matter began
 * @param edition by which one wording of a definition is told from another; empty before it is kept
 * @param owner who answers for the open step; null when it is over
 * @param ended null while it is open
 * @param version counted at each act
 */
public record Decision(
    DecisionNo no,
    ProcedureRule rule,
    String edition,
    String title,
    String summary,
    Course course,
    AreaId area,
    String areaPath,
    @Nullable PartyId owner,
    String ownerRole,
    List<String> caseNos,
    PartyId startedBy,
    Instant startedAt,
    @Nullable Instant ended,
    int version) {

  public Decision {
    caseNos = List.copyOf(caseNos);
  }

  public DecisionState state() {
    return switch (course.end()) {
      case null -> DecisionState.OPEN;
      case DONE -> DecisionState.DONE;
      case REFUSED -> DecisionState.REFUSED;
    };
  }

  /** The step that is open; empty when it is over. */
  public Optional<StepRule> open() {
    return rule.step(course.step());
  }

  /** The bodies whose meeting the open step rests on, and the next where both are done as one. */
  public Set<String> meetings() {
    Set<String> all = new HashSet<>();
    open()
        .ifPresent(
            step -> {
              all.addAll(step.meetings());
              if (step.isJoined()) {
                all.addAll(steps().get(steps().indexOf(step) + 1).meetings());
              }
            });
    return all;
  }

  /** The steps it goes through, in order. */
  public List<StepRule> steps() {
    return rule.stepsFor(course.matter());
  }
}
