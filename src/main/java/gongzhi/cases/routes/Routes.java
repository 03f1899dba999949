package gongzhi.cases.routes;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import gongzhi.territory.LngLat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Suggests in which order to walk (路线建议). The same stops give the same answer without asking the
 * solver again; other stops are put in order anew, within two seconds.
 */
@Component
public class Routes {

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final long MOVES = 60_000;
  private static final int REMEMBERED = 500;

  private final Map<Asked, List<Stop>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Stop>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Made when the first walk is asked for: it takes a moment, and many never ask. */
  private static final class Solvers {

    static final SolverFactory<WalkPlan> FACTORY =
        SolverFactory.create(
            new SolverConfig()
                .withSolutionClass(WalkPlan.class)
                .withEntityClasses(Walk.class)
                .withEasyScoreCalculatorClass(WalkScore.class)
                .withRandomSeed(1L)
                .withTerminationConfig(
                    new TerminationConfig().withSpentLimit(LONGEST).withMoveCountLimit(MOVES)));

    private Solvers() {}
  }

  private record Asked(LngLat start, List<Stop> stops) {}

  /** The stops in the order of a short walk that begins there. */
  public List<Stop> suggest(LngLat start, List<Stop> stops) {
    if (stops.size() < 2) {
      return List.copyOf(stops);
    }
    Asked asked = new Asked(start, List.copyOf(stops));
    synchronized (known) {
      List<Stop> before = known.get(asked);
      if (before != null) {
        return before;
      }
    }
    List<Stop> found = solve(asked);
    synchronized (known) {
      known.put(asked, found);
    }
    return found;
  }

  /** Metres on foot from the start along these stops. */
  public static long metres(LngLat start, List<Stop> stops) {
    long walked = 0;
    LngLat here = start;
    for (Stop stop : stops) {
      walked += Distances.metres(here, stop.at());
      here = stop.at();
    }
    return walked;
  }

  private static List<Stop> solve(Asked asked) {
    WalkPlan best = Solvers.FACTORY.buildSolver().solve(new WalkPlan(ground(asked)));
    return best.getWalks().getFirst().getOrder().stream().map(asked.stops()::get).toList();
  }

  private static WalkPlan.Ground ground(Asked asked) {
    int stops = asked.stops().size();
    long[][] metres = new long[stops + 1][stops];
    boolean[] urgent = new boolean[stops];
    for (int to = 0; to < stops; to++) {
      Stop stop = asked.stops().get(to);
      urgent[to] = stop.urgent();
      for (int from = 0; from < stops; from++) {
        metres[from][to] = Distances.metres(asked.stops().get(from).at(), stop.at());
      }
      metres[stops][to] = Distances.metres(asked.start(), stop.at());
    }
    return new WalkPlan.Ground(metres, urgent);
  }
}
