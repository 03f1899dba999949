package gongzhi.procedures.rule;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as a place wrote it down (程序).
 *
 * @param about one sentence for residents
 * @param basis where it comes from
 * @param level on the areas of which it runs
 * @param matters what it may be used for
 * @param items which matters of the owners; null for any
 */
public record ProcedureRule(
    String key,
    Title title,
    Title about,
    Title basis,
    Level level,
    List<Matter> matters,
    List<StepRule> steps,
    @Nullable List<OwnersMatter> items) {

  public ProcedureRule {
    if (!key.matches("[a-z0-9-]{2,40}")) {
      throw new IllegalArgumentException("key is 2 to 40 small letters, figures and hyphens");
    }
    matters = List.copyOf(matters);
    steps = List.copyOf(steps);
    items = items == null ? null : List.copyOf(items);
  }

  /** The steps that a matter of this kind goes through, in order. */
  public List<StepRule> stepsFor(Matter matter) {
    return steps.stream().filter(step -> step.isFor(matter)).toList();
  }

  /** Whether it may be used for this matter of the owners, or for a matter that is none. */
  public boolean isFor(@Nullable OwnersMatter item) {
    return item == null || items == null || items.contains(item);
  }

  public Optional<StepRule> step(String wanted) {
    return steps.stream().filter(step -> step.key().equals(wanted)).findFirst();
  }

  /** Where a step is written: its own basis, else that of the whole. */
  public Title basisOf(StepRule step) {
    Title own = step.basis();
    return own == null ? basis : own;
  }

  /** Where a step stands in the whole list; -1 for none. */
  public int indexOf(String wanted) {
    return steps.stream().map(StepRule::key).toList().indexOf(wanted);
  }
}
