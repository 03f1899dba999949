package gongzhi.cases.routes;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A walk, the stops by their numbers, and how good it is. */
@PlanningSolution
public class WalkPlan {

  /** The ground of a walk: metres between stops, the start being the last, and which are urgent. */
  @SuppressWarnings("ArrayRecordComponent") // Read by the score, written by nobody.
  public record Ground(long[][] metres, boolean[] urgent) {

    int start() {
      return urgent.length;
    }
  }

  @ProblemFactProperty private @Nullable Ground ground;

  @ProblemFactCollectionProperty @ValueRangeProvider private List<Integer> stops = List.of();

  @PlanningEntityCollectionProperty private List<Walk> walks = List.of();

  @PlanningScore private @Nullable HardSoftScore score;

  /** For the solver, which copies plans. */
  public WalkPlan() {}

  WalkPlan(Ground ground) {
    this.ground = ground;
    this.stops = IntStream.range(0, ground.start()).boxed().toList();
    this.walks = List.of(new Walk());
  }

  public @Nullable Ground getGround() {
    return ground;
  }

  public List<Integer> getStops() {
    return stops;
  }

  public List<Walk> getWalks() {
    return walks;
  }

  public @Nullable HardSoftScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardSoftScore score) {
    this.score = score;
  }
}
