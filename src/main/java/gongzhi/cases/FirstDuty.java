package gongzhi.cases;

import gongzhi.cases.levels.LevelDesks;
import gongzhi.cases.moves.AtOnce;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.PromisedDates;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.Matter;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.territory.Area;
import java.time.Instant;
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
  private final PromisedDates promises;
  private final Posts posts;
  private final LevelDesks levels;
  private final AtOnce unit;

  FirstDuty(
      Dispatch dispatch, PromisedDates promises, Posts posts, LevelDesks levels, AtOnce unit) {
    this.dispatch = dispatch;
    this.promises = promises;
    this.posts = posts;
    this.levels = levels;
    this.unit = unit;
  }

  /** How a case begins; the promise to the reporter is the limit of its category from now. */
  record Start(CaseStatus status, Duty duty, Instant promisedAt) {

    /** The same, looked at by this person. */
    Start judgedBy(PartyId person) {
      return new Start(status, duty.takenBy(person), promisedAt);
    }
  }

  Start of(RuleVersion rules, Category category, Matter matter, Area area, Instant now) {
    boolean urgent = matter.urgent();
    boolean atOnce = urgent || category.restricted();
    Duty duty =
        atOnce
            ? unit.of(rules, category, area.id(), urgent, now)
            : looking(rules, category, matter, area, now);
    return new Start(
        atOnce ? CaseStatus.ASSIGNED : CaseStatus.RECEIVED,
        duty,
        promises.of(rules, category, urgent, duty));
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
}
