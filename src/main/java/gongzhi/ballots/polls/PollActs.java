package gongzhi.ballots.polls;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about polls: announce one with all its terms, and open it. */
@Component
@Transactional
public class PollActs {

  private static final VoteRules LAW = VoteRules.ofTheLaw();

  private final PollStore store;
  private final PollChecks checks;
  private final RollStore rolls;
  private final Ground ground;
  private final PollRecord record;
  private final InstantSource clock;

  /** Where a poll is held and what its place says about polls. */
  @Component("pollGround")
  record Ground(Areas areas, PollBook book) {

    PollSettings of(Roll roll) {
      Area area = areas.get(roll.area());
      return book.of(area);
    }
  }

  PollActs(
      PollStore store,
      PollChecks checks,
      RollStore rolls,
      Ground ground,
      PollRecord record,
      InstantSource clock) {
    this.store = store;
    this.checks = checks;
    this.rolls = rolls;
    this.ground = ground;
    this.record = record;
    this.clock = clock;
  }

  /** Announces a poll with its agenda to everybody; nothing about it changes any more. */
  public PollNo announce(Viewer by, NewPoll poll) {
    Instant now = clock.instant();
    poll.require(now);
    Roll roll = rolls.get(poll.roll());
    by.require(Permission.PUBLISH, roll.areaPath());
    if (roll.state() == RollState.DRAFT) {
      throw Rejection.invalid("poll.roll-is-draft");
    }
    if (!poll.basis().isEmpty() && !ground.of(roll).binding()) {
      throw Rejection.invalid("poll.place-only-advises");
    }
    VoteRule rule = rule(poll, roll.kind());
    PollNo no = store.nextNo(now.atZone(WorkingCalendar.ZONE).getYear());
    store.insert(
        no, poll, new PollStore.Announced(rule, by.party(), now, ground.of(roll).silentFollow()));
    record.note("poll announced", held(no), terms(poll, rule));
    return no;
  }

  private static VoteRule rule(NewPoll poll, Electorate.Kind kind) {
    LocalDate day = poll.opensAt().atZone(WorkingCalendar.ZONE).toLocalDate();
    VoteRule rule =
        LAW.on(day, keyOf(poll, kind))
            .filter(found -> found.electorate() == kind)
            .orElseThrow(() -> Rejection.invalid("poll.choose-rule"));
    if (poll.secret() && rule.measures(Axis.AREA)) {
      throw Rejection.invalid("poll.secret-by-heads-only");
    }
    return rule;
  }

  /** A matter of owners says its rule; who votes on another matter cannot choose an easier one. */
  private static String keyOf(NewPoll poll, Electorate.Kind kind) {
    if (kind != Electorate.Kind.OWNERS) {
      return poll.ruleKey();
    }
    return Stream.of(OwnersMatter.values())
        .filter(matter -> matter.name().equals(poll.matter()))
        .findAny()
        .map(OwnersMatter::rule)
        .orElseThrow(() -> Rejection.invalid("poll.choose-matter"));
  }

  private static Map<String, Object> terms(NewPoll poll, VoteRule rule) {
    return Map.of(
        "question", poll.question(),
        "roll", poll.roll(),
        "rule", rule.key(),
        "from", rule.from().toString(),
        "opens", poll.opensAt().toString(),
        "closes", poll.closesAt().toString(),
        "secret", poll.secret(),
        "twice", poll.twice().name(),
        "proxies", poll.proxiesMost(),
        "extends", poll.extendsDays());
  }

  /** Opens it; refuses (409) while a line of the list before the opening does not hold. */
  public void open(Viewer by, PollNo no) {
    HeldPoll poll = held(no);
    by.require(Permission.PUBLISH, poll.areaPath());
    List<PollCheck> missing =
        checks.of(poll, clock.instant()).stream().filter(check -> !check.holds()).toList();
    if (!missing.isEmpty()) {
      throw Rejection.of("poll.not-ready", missing.size());
    }
    if (!store.open(no, by.party(), clock.instant())) {
      throw Rejection.of("poll.opened-already");
    }
    record.note("poll opened", poll, Map.of());
  }

  private HeldPoll held(PollNo no) {
    return store.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
  }
}
