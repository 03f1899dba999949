package gongzhi.cases.moves;

import gongzhi.cases.path.Duty;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Holder;
import gongzhi.parties.Posts;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final Posts posts;

  AtOnce(Dispatch dispatch, Deadlines deadlines, Posts posts) {
    this.dispatch = dispatch;
    this.deadlines = deadlines;
    this.posts = posts;
  }

  /** The unit with the person who answers for it from now on; refuses where no unit takes it. */
  public Duty of(RuleVersion rules, Category category, AreaId area, boolean urgent, Instant now) {
    Duty unit = dispatch.unit(rules, category, area, urgent, now);
    return urgent
        ? onDuty(rules, category, area, now).map(Holder::party).map(unit::takenBy).orElse(unit)
        : unit;
  }

  /**
   * Who is on duty here for what is urgent; nobody in office hours, for a confidential matter, and
   * where the place keeps no such post.
   */
  public Optional<Holder> onDuty(RuleVersion rules, Category category, AreaId area, Instant now) {
    @Nullable String role = rules.rules().outOfHours();
    return role == null || category.restricted() || deadlines.isOfficeTime(rules.place(), now)
        ? Optional.empty()
        : posts.holder(role, area, now).filter(holder -> holder.role().equals(role));
  }
}
