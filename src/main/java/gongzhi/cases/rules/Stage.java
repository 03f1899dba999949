package gongzhi.cases.rules;

import gongzhi.cases.path.CaseStatus;
import gongzhi.shared.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the path of a case (环节) under the name that people of a place know.
 *
 * @param statuses what it covers of the one path all places share
 * @param responsible role that must act in it; null for whoever the case is assigned to
 * @param limit how long it may take; null where the limit of the category runs
 */
public record Stage(
    String key,
    Title title,
    List<CaseStatus> statuses,
    @Nullable String responsible,
    @Nullable Limit limit) {

  public Stage {
    statuses = List.copyOf(statuses);
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("statuses are one or more");
    }
  }
}
