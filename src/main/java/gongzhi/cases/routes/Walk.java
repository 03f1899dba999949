package gongzhi.cases.routes;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/** One person's walk: what the solver puts in order. */
@PlanningEntity
public class Walk {

  @PlanningId private String id = "walk";

  @PlanningListVariable private List<Integer> order = new ArrayList<>();

  public String getId() {
    return id;
  }

  public List<Integer> getOrder() {
    return order;
  }

  public void setOrder(List<Integer> order) {
    this.order = order;
  }
}
