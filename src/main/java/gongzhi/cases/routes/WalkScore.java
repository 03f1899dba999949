package gongzhi.cases.routes;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import java.util.Objects;

/** A short walk is good; what is urgent weighs every metre that is walked before it. */
public class WalkScore implements EasyScoreCalculator<WalkPlan, HardSoftScore> {

  private static final int WAITING = 2;

  @Override
  public HardSoftScore calculateScore(WalkPlan plan) {
    WalkPlan.Ground ground = Objects.requireNonNull(plan.getGround());
    long walked = 0;
    long waited = 0;
    int here = ground.start();
    for (int stop : plan.getWalks().getFirst().getOrder()) {
      walked += ground.metres()[here][stop];
      waited += ground.urgent()[stop] ? walked : 0;
      here = stop;
    }
    return HardSoftScore.ofSoft(-walked - WAITING * waited);
  }
}
