package gongzhi.cases;

import gongzhi.cases.levels.LevelDesks;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.Matter;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a new case goes (派遣): usually to whoever the place's first stage names, so that somebody
 * looks before a unit is sent; at once to the unit when it is urgent, or when only that unit may
 * read it.
 */
@Component
class FirstDuty {

  private final Dispatch dispatch;
  private final Deadlines deadlines;
  private final Posts posts;
  private final LevelDesks levels;

  FirstDuty(Dispatch dispatch, Deadlines deadlines, Posts posts, LevelDesks levels) {
    this.dispatch = dispatch;
    this.deadlines = deadlines;
    this.posts = posts;
    this.levels = levels;
  }

  /** How a case begins; the promise to the reporter is the limit of its category from now. */
  record Start(CaseStatus status, Duty duty, Instant promisedAt) {}

  Start of(RuleVersion rules, Category category, Matter matter, Area area, Instant now) {
    boolean urgent = matter.urgent();
    boolean atOnce = urgent || category.restricted();
    Duty duty =
        atOnce
            ? atOnce(rules, category, urgent, area, now)
            : looking(rules, category, matter, area, now);
    Instant promised = deadlines.after(rules.place(), now, category.limit(urgent));
    return new Start(
        atOnce ? CaseStatus.ASSIGNED : CaseStatus.RECEIVED,
        duty,
        promised.isBefore(duty.due()) ? duty.due() : promised);
  }

  /** Whoever looks at it first; at a counter it may be the desk of the level that settles such. */
  private Duty looking(
      RuleVersion rules, Category category, Matter matter, Area area, Instant now) {
    Duty usual = dispatch.stage(rules, CaseStatus.RECEIVED, area.id(), category, now);
    @Nullable String opener = matter.channel().openedBy();
    if (opener != null) {
      return posts
          .holder(opener, area.id(), now)
          .map(Holder::party)
          .map(usual::takenBy)
          .orElse(usual);
    }
    return levels
        .atCounter(matter.channel(), category, area, now)
        .map(usual::takenBy)
        .orElse(usual);
  }

  /**
   * The unit itself. While offices are closed an urgent matter begins with whoever is on duty
   * there: the unit has it at the same moment, and somebody awake answers for it.
   */
  private Duty atOnce(
      RuleVersion rules, Category category, boolean urgent, Area area, Instant now) {
    Duty unit = dispatch.unit(rules, category, area.id(), urgent, now);
    boolean closed = !deadlines.isOfficeTime(rules.place(), now);
    return urgent && closed && !category.restricted()
        ? onDuty(rules, area.id(), now).map(unit::takenBy).orElse(unit)
        : unit;
  }

  /** Who is on duty here out of office hours; nobody where the place keeps no such post. */
  private Optional<PartyId> onDuty(RuleVersion rules, AreaId area, Instant now) {
    String role = rules.rules().outOfHours();
    return Optional.ofNullable(role)
        .flatMap(wanted -> posts.holder(wanted, area, now))
        .filter(holder -> holder.role().equals(role))
        .map(Holder::party);
  }
}
