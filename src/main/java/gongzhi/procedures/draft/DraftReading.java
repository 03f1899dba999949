package gongzhi.procedures.draft;

import gongzhi.procedures.rule.ProcedureRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says.
 *
 * @param rule null while something in it cannot be read
 * @param faults all of them at once; empty where it may be published
 */
public record DraftReading(@Nullable ProcedureRule rule, List<DraftFault> faults) {

  public DraftReading {
    faults = List.copyOf(faults);
  }

  public boolean isSound() {
    return rule != null && faults.isEmpty();
  }
}
