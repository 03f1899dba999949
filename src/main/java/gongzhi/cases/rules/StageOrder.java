package gongzhi.cases.rules;

import gongzhi.cases.path.CaseStatus;
import gongzhi.shared.Pack;
import gongzhi.shared.PackPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the stages, as written, follow the path forward: a case that goes on without trouble
 * never comes back to a stage it has left.
 */
final class StageOrder {

  private static final List<String> FORWARD =
      Stream.of(
              CaseStatus.RECEIVED,
              CaseStatus.VERIFYING,
              CaseStatus.DELIBERATING,
              CaseStatus.ASSIGNED,
              CaseStatus.IN_PROGRESS,
              CaseStatus.REPORTED_DONE,
              CaseStatus.RESOLVED)
          .map(RuleNames::written)
          .toList();

  private final List<String> faults = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private int reached;

  private StageOrder() {}

  static List<String> faults(Pack rules) {
    StageOrder order = new StageOrder();
    rules.parts("stages", "*").forEach(order::next);
    return order.faults;
  }

  private void next(PackPart stage) {
    stage.parts("key").forEach(this::requireNew);
    int from = reached;
    for (PackPart status : stage.parts("statuses", "*")) {
      int place = FORWARD.indexOf(status.text().orElse(""));
      if (place >= 0 && place < from) {
        faults.add(
            status.fault(
                "expected stages in the order of the path, found '%s' after '%s': a case would go in a loop"
                    .formatted(FORWARD.get(place), FORWARD.get(from))));
      }
      reached = Math.max(reached, place);
    }
  }

  private void requireNew(PackPart key) {
    if (!keys.add(key.text().orElse(""))) {
      faults.add(
          key.fault("expected each stage once, found '%s' again".formatted(key.text().orElse(""))));
    }
  }
}
