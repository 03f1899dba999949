package gongzhi.ballots.polls;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollPeriods;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.RollStore;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import gongzhi.insight.Masking;
import gongzhi.insight.Recognisable;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.notices.Notices;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
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

  private static final int REASON_LEAST = 4;
  private static final int REASON_MAX = 200;
  private static final Duration SHORTEST = Duration.ofDays(1);

  private final PollStore store;
  private final PollChecks checks;
  private final RollStore rolls;
  private final Ground ground;
  private final PollRecord record;
  private final Notices notices;
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
      Notices notices,
      InstantSource clock) {
    this.store = store;
    this.checks = checks;
    this.rolls = rolls;
    this.ground = ground;
    this.record = record;
    this.notices = notices;
    this.clock = clock;
  }

  /** Announces a poll with its agenda to everybody; nothing about it changes any more. */
  public PollNo announce(Viewer by, NewPoll poll) {
    Instant now = clock.instant();
    poll.require(now);
    Roll roll = rolls.get(poll.roll());
    by.require(Permission.PUBLISH, roll.areaPath());
    requireTime(poll, roll, now);
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
    HeldPoll announced = held(no);
    record.note("poll announced", announced, terms(poll, rule));
    tell("poll.notice.announced", announced, List.of(poll.question()));
    return no;
  }

  /**
   * Refuses (422) what should be looked at once more before everybody reads it: words that may tell
   * who somebody is, and a question that was put to the same roll and is not over.
   */
  @Transactional(readOnly = true)
  public void requireLooked(NewPoll poll) {
    if (!Recognisable.in(poll.question() + "\n" + poll.words()).isEmpty()) {
      throw Rejection.invalid("poll.look-first");
    }
    if (store.isAnnounced(poll.roll(), poll.question())) {
      throw Rejection.invalid("poll.announced-already");
    }
  }

  /**
   * Refuses (422) dates with which it could never open, with the law: the agenda is posted for days
   * before, and a vote of owners takes a day at least.
   */
  private static void requireTime(NewPoll poll, Roll roll, Instant now) {
    RollPeriods.Period period = RollPeriods.of(roll.kind());
    if (PollChecks.daysBetween(now, poll.opensAt()) < period.agenda()) {
      throw Rejection.invalid("poll.opens-too-early", period.agenda(), period.law());
    }
    if (roll.kind() == Electorate.Kind.OWNERS
        && Duration.between(poll.opensAt(), poll.closesAt()).compareTo(SHORTEST) < 0) {
      throw Rejection.invalid("poll.too-short");
    }
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
    tell("poll.notice.opened", poll, List.of(poll.question()));
  }

  /** Takes back what was announced and is not open, with a reason that everybody reads. */
  public void withdraw(Viewer by, PollNo no, String because) {
    HeldPoll poll = held(no);
    by.require(Permission.PUBLISH, poll.areaPath());
    String reason = Masking.visible(because).strip();
    if (reason.length() < REASON_LEAST || reason.length() > REASON_MAX) {
      throw Rejection.invalid("poll.say-why-withdrawn", REASON_LEAST, REASON_MAX);
    }
    if (!store.withdraw(no, Masking.forEveryone(reason), clock.instant())) {
      throw Rejection.of("poll.opened-already");
    }
    record.note("poll withdrawn", poll, Map.of("because", Masking.forEveryone(reason)));
    tell("poll.notice.withdrawn", poll, List.of(poll.question(), Masking.forEveryone(reason)));
  }

  /** Everybody on the roll hears of it. Source: 物业管理条例第十四条. */
  private void tell(String key, HeldPoll poll, List<String> words) {
    notices.tellAll(rolls.persons(poll.rollId()), key, words, "/polls/" + poll.no());
  }

  private HeldPoll held(PollNo no) {
    return store.find(no).orElseThrow(() -> Rejection.notFound("poll.no-such-poll"));
  }
}
