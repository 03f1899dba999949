package gongzhi.cases.moves;

import gongzhi.cases.path.Duty;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What a reporter is promised (承诺时限). Asked by the intake and by whoever tries the rules, so that
 * both say the same.
 */
@Component
public class PromisedDates {

  private final Deadlines deadlines;

  PromisedDates(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** The limit of the category from now; not before whoever has it first must have acted. */
  public Instant of(RuleVersion rules, Category category, boolean urgent, Duty first) {
    Instant promised = deadlines.after(rules.place(), first.from(), category.limit(urgent));
    return promised.isBefore(first.due()) ? first.due() : promised;
  }
}
