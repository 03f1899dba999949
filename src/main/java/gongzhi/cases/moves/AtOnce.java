package gongzhi.cases.moves;

import gongzhi.cases.path.Duty;
import gongzhi.cases.rota.OnDuty;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Holder;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who has a matter that waits for nobody (即办): the unit itself. While offices are closed an urgent
 * one begins with whoever is on duty there: the unit has it at the same moment, and somebody awake
 * answers for it. Asked by dispatch, by the receipt and by whoever tries the rules, so that all
 * three say the same.
 */
@Component
public class AtOnce {

  private final Dispatch dispatch;
  private final Deadlines deadlines;
  private final OnDuty onDuty;

  AtOnce(Dispatch dispatch, Deadlines deadlines, OnDuty onDuty) {
    this.dispatch = dispatch;
    this.deadlines = deadlines;
    this.onDuty = onDuty;
  }

  /** The unit with the person who answers for it from now on; refuses where no unit takes it. */
  public Duty of(RuleVersion rules, Category category, AreaId area, boolean urgent, Instant now) {
    Duty unit = dispatch.unit(rules, category, area, urgent, now);
    return urgent
        ? onDuty(rules, category, area, now).map(Holder::party).map(unit::takenBy).orElse(unit)
        : unit;
  }

  /**
   * Who is on duty here for what is urgent, by the rota or its fixed role; nobody in office hours,
   * for a confidential matter, and where the place keeps no such post.
   */
  public Optional<Holder> onDuty(RuleVersion rules, Category category, AreaId area, Instant now) {
    return category.restricted() || deadlines.isOfficeTime(rules.place(), now)
        ? Optional.empty()
        : onDuty.of(rules, area, now);
  }
}
