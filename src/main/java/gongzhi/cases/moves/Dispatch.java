package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Duty;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.Limit;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.Stage;
import gongzhi.parties.Holder;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who acts next, and until when, by the rules the case started under (派遣). There is always
 * somebody: a vacant post falls to the next level up, a missing unit to the one above.
 */
@Component
public class Dispatch {

  private final Posts posts;
  private final Areas areas;
  private final RuleBook book;
  private final Deadlines deadlines;
  private final Ways ways;
  private final ConfidentialUnits confidential;

  Dispatch(
      Posts posts,
      Areas areas,
      RuleBook book,
      Deadlines deadlines,
      Ways ways,
      ConfidentialUnits confidential) {
    this.posts = posts;
    this.areas = areas;
    this.book = book;
    this.deadlines = deadlines;
    this.ways = ways;
    this.confidential = confidential;
  }

  /** Whoever is responsible for this status where the case lies. */
  public Duty stage(
      RuleVersion rules, CaseStatus status, AreaId area, Category category, Instant now) {
    Stage stage = rules.rules().stage(status);
    Holder holder = holder(stage.responsible(), area, now);
    Limit limit = stage.limit() == null ? category.normal() : stage.limit();
    return new Duty(holder.party(), null, now, deadlines.after(rules.place(), now, limit));
  }

  /** The first unit that takes such a matter here, with the person who answers for it. */
  public Duty unit(RuleVersion rules, Category category, AreaId area, boolean urgent, Instant now) {
    List<Organisation> named =
        rules.rules().takers(category).stream()
            .flatMap(kind -> posts.unit(kind, area, now).stream())
            .toList();
    Organisation unit =
        (category.restricted() ? confidential.firstOf(named, area) : named.stream().findFirst())
            .orElseThrow(() -> Rejection.of("case.no-unit-here"));
    return duty(rules, unit.id(), category.limit(urgent), area, now);
  }

  /** The unit an officer chose; it has no longer than was promised, as long as that is ahead. */
  public Duty handling(Case about, PartyId unit, Instant now) {
    requireWorksHere(about, unit);
    Limit limit = category(about).limit(about.matter().urgent());
    return duty(rulesOf(about), unit, limit, about.where().area(), now)
        .noLaterThan(about.course().promisedAt());
  }

  /** Refuses an organisation that does not exist or whose ground lies elsewhere. */
  public void requireWorksHere(Case about, PartyId unit) {
    Organisation chosen =
        posts.organisation(unit).orElseThrow(() -> Rejection.invalid("case.no-such-unit"));
    String ground = chosen.areaPath();
    if (!about.where().path().startsWith(ground) && !ground.startsWith(about.where().path())) {
      throw Rejection.invalid("case.unit-works-elsewhere");
    }
  }

  /** Whoever studies it in the community. */
  public Duty study(Case about, Instant now) {
    return stage(
            rulesOf(about), CaseStatus.DELIBERATING, about.where().area(), category(about), now)
        .noLaterThan(about.course().promisedAt());
  }

  /** The same unit again, with a fresh time limit; where no unit had it, whoever studies it. */
  public Duty again(Case about, @Nullable PartyId unit, Instant now) {
    Limit limit = category(about).limit(about.matter().urgent());
    return unit == null
        ? study(about, now)
        : duty(rulesOf(about), unit, limit, about.where().area(), now);
  }

  /**
   * Who asks the reporter, until when; of a confidential matter another post that may read it, and
   * whoever handled it only where there is no other.
   */
  public Duty asking(Case about, Instant now) {
    RuleVersion rules = rulesOf(about);
    String asks = rules.rules().stage(CaseStatus.REPORTED_DONE).responsible();
    PartyId asker =
        about.matter().restricted()
            ? confidential.besides(about).orElse(about.duty().owner())
            : holder(asks, about.where().area(), now).party();
    Instant until =
        deadlines.afterWorkingDays(rules.place(), now, rules.rules().confirm().workingDays());
    return new Duty(asker, about.duty().unit(), now, until);
  }

  /**
   * The same, for somebody who put it right on the spot: their own unit answers for it, or for a
   * post without one the organisation that takes what has no lead in the community.
   */
  public Duty askingFor(Case about, Viewer fixer, Instant now) {
    Duty asking = asking(about, now);
    String usual = rulesOf(about).rules().dispatch().get(Level.COMMUNITY);
    PartyId unit =
        fixer.organisations().stream()
            .findFirst()
            .or(
                () ->
                    posts
                        .unit(Objects.requireNonNull(usual), about.where().area(), now)
                        .map(Organisation::id))
            .orElseThrow(() -> Rejection.of("case.no-unit-here"));
    return new Duty(asking.owner(), unit, asking.from(), asking.due());
  }

  /**
   * Another desk, above whoever had it: for escalations and for a reporter who is not content.
   *
   * @param raised how often it went up before; each time it goes one desk further
   * @param worked whether a person did any of the work
   */
  public Duty above(Case about, int raised, Predicate<PartyId> worked, Instant now) {
    RuleVersion rules = rulesOf(about);
    Holder holder =
        new DesksAbove(posts, areas, rules.rules().extension().approver())
            .of(about, now)
            .after(raised, worked);
    return new Duty(
        holder.party(), null, now, deadlines.after(rules.place(), now, category(about).normal()));
  }

  /**
   * The person above whoever must act; nobody where the ground has no such level. Of a confidential
   * matter a post of the next unit that may read it, which from now on opens it too.
   */
  public Optional<PartyId> superior(Case about, Instant now) {
    if (about.matter().restricted()) {
      return confidential.overseer(about);
    }
    AreaId over = areas.get(about.where().community()).parent();
    return Optional.ofNullable(over)
        .flatMap(area -> posts.holder(rulesOf(about).rules().extension().approver(), area, now))
        .map(Holder::party);
  }

  /** What went up to the level above waits for it; until then the unit has no part in it. */
  public void requireNotRaised(Case about) {
    if (isRaised(about)) {
      throw Rejection.of("case.level-above-decides");
    }
  }

  /** What went up is passed on by its owner or a desk above the community. */
  public void requireMayPassOn(Viewer by, Case about) {
    about.matter().route().requirePassable(about, standsAbove(by, about));
    requireDecides(by, about);
  }

  /** What went up is decided on by its owner or a desk above the community, and nobody below. */
  public void requireDecides(Viewer by, Case about) {
    if (!standsAbove(by, about) && (isRaised(about) || OwnersGround.isAbove(posts, about))) {
      throw Rejection.of("case.level-above-decides");
    }
  }

  private static boolean standsAbove(Viewer by, Case about) {
    return by.is(about.duty().owner())
        || by.may(Permission.CASE_ASSIGN, about.where().aboveCommunity());
  }

  private boolean isRaised(Case about) {
    return about.isRaised(rulesOf(about).rules().reopen().escalatesAt());
  }

  /**
   * The step, saying in which post it is taken over where no unit has it or the level above does.
   */
  public Step named(Case before, Step step, Instant now) {
    Case after = step.rule().apply(before);
    return after.duty().unit() == null || isRaised(after)
        ? step.with("takenBy", OwnersGround.role(posts, after, now))
        : step;
  }

  /** The rules the case started under. */
  public RuleVersion rulesOf(Case about) {
    return book.of(about.where().place(), about.ruleVersion());
  }

  /** Its category, by those rules. */
  public Category category(Case about) {
    return category(about, about.matter().category());
  }

  /** Any category of those rules, as the rule table changes it for this case. */
  public Category category(Case about, String code) {
    return ways.of(rulesOf(about), about, code);
  }

  private Duty duty(RuleVersion rules, PartyId unit, Limit limit, AreaId area, Instant now) {
    PartyId person =
        posts.staffOf(unit, now).stream()
            .findFirst()
            .map(Post::party)
            .orElseGet(
                () ->
                    holder(rules.rules().stage(CaseStatus.DELIBERATING).responsible(), area, now)
                        .party());
    return new Duty(person, unit, now, deadlines.after(rules.place(), unit, now, limit));
  }

  private Holder holder(@Nullable String role, AreaId area, Instant now) {
    if (role == null) {
      throw new IllegalStateException("This stage names no responsible role");
    }
    return posts.holder(role, area, now).orElseThrow(() -> Rejection.of("case.nobody-responsible"));
  }
}
