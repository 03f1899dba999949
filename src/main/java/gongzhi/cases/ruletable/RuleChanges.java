package gongzhi.cases.ruletable;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.ruletable.RuleChange.State;
import gongzhi.cases.ruletable.RuleChangeStore.Decision;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the rule table of a place (规则表变更). What is approved applies to reports that come in from
 * the second full minute on; what came in before keeps the rules it came in under.
 */
@Component
@Transactional
public class RuleChanges {

  /** Long enough for every node to know it. */
  private static final Duration LATER = Duration.ofMinutes(2);

  private static final int REASON_MAX = 300;

  private final RuleChangeStore store;
  private final RuleBook book;
  private final RuleTables tables;
  private final RowChecks checks;
  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  RuleChanges(
      RuleChangeStore store,
      RuleBook book,
      RuleTables tables,
      RowChecks checks,
      Areas areas,
      TransparencyLog log,
      InstantSource clock) {
    this.store = store;
    this.book = book;
    this.tables = tables;
    this.checks = checks;
    this.areas = areas;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A whole table, and why it is to be so.
   *
   * @param powers which powers each subdistrict is to have, by the code of its area; null to leave
   *     them as they are
   * @param base number of the version it was written from; null where that was the present one
   */
  public record Proposal(
      List<TableRow> rows,
      @Nullable Map<String, List<String>> powers,
      String reason,
      @Nullable Integer base) {

    public Proposal {
      rows = List.copyOf(rows);
      reason = reason.strip();
    }

    /** Leaves the powers as they are. */
    public Proposal(List<TableRow> rows, String reason) {
      this(rows, null, reason, null);
    }
  }

  /** Puts a table to a second person; refuses a faulty one, one like the present, and a second. */
  public void propose(Viewer by, String place, Proposal proposal) {
    Area district = district(place);
    by.require(Permission.RULE_PROPOSE, district.path());
    requireReason(proposal.reason());
    requireNothingBetween(proposal, place);
    RuleVersion rules = book.current(place);
    checks.require(proposal.rows(), rules, district);
    Instant now = clock.instant();
    RuleTable present = tables.newest(rules);
    Map<String, List<String>> had = present.handed(rules.rules().routing());
    Map<String, List<String>> powers = Objects.requireNonNullElse(proposal.powers(), had);
    checks.requirePowers(powers, rules, district);
    if (present.rows().equals(proposal.rows()) && powers.equals(had)) {
      throw Rejection.invalid("rules.nothing-changed");
    }
    Proposal whole = new Proposal(proposal.rows(), powers, proposal.reason(), null);
    store.insert(place, district, whole, by.party(), now);
    note("rules proposed", district, place, now, Map.of("reason", proposal.reason()));
  }

  /** What was approved since it was begun would fall away without anybody having decided that. */
  private void requireNothingBetween(Proposal proposal, String place) {
    Integer base = proposal.base();
    if (base != null && base != store.nextVersion(place) - 1) {
      throw Rejection.of("rules.another-came-between");
    }
  }

  /** Another person lets it apply. */
  public void approve(Viewer by, long id) {
    RuleChange change = waiting(id);
    Area district = district(change.place());
    by.require(Permission.RULE_APPROVE, district.path());
    if (by.is(change.proposedBy())) {
      throw Rejection.of("rules.proposer-never-approves");
    }
    checks.require(change.rows(), book.current(change.place()), district);
    Instant now = clock.instant();
    Instant since = begin(change.place(), now);
    int version = store.nextVersion(change.place());
    store.decide(change, State.APPROVED, new Decision(by.party(), now, "", version, since));
    note(
        "rules approved",
        district,
        change.place(),
        now,
        Map.of(
            "version",
            version,
            "since",
            since.toString(),
            "rows",
            change.rows().toString(),
            "powers",
            new TreeMap<>(Objects.requireNonNullElse(change.powers(), Map.of())).toString()));
  }

  /** Each table of a place begins at its own minute. */
  private Instant begin(String place, Instant now) {
    Instant soon = now.truncatedTo(ChronoUnit.MINUTES).plus(LATER);
    return store
        .lastBegin(place)
        .map(last -> last.plus(1, ChronoUnit.MINUTES))
        .filter(soon::isBefore)
        .orElse(soon);
  }

  /** Another person does not, and says why. */
  public void refuse(Viewer by, long id, String words) {
    RuleChange change = waiting(id);
    Area district = district(change.place());
    by.require(Permission.RULE_APPROVE, district.path());
    if (by.is(change.proposedBy())) {
      throw Rejection.of("rules.proposer-never-approves");
    }
    requireReason(words.strip());
    Instant now = clock.instant();
    store.decide(change, State.REFUSED, new Decision(by.party(), now, words.strip(), null, null));
    note("rules refused", district, change.place(), now, Map.of("reason", words.strip()));
  }

  /** Whoever proposed it takes it back. */
  public void takeBack(Viewer by, long id) {
    RuleChange change = waiting(id);
    if (!by.is(change.proposedBy())) {
      throw Rejection.forbidden("rules.only-the-proposer-takes-back");
    }
    Instant now = clock.instant();
    store.decide(change, State.TAKEN_BACK, new Decision(by.party(), now, "", null, null));
    note("rules taken-back", district(change.place()), change.place(), now, Map.of());
  }

  /** What waits for a second person here. */
  @Transactional(readOnly = true)
  public Optional<RuleChange> open(String place) {
    return store.open(place);
  }

  /** What was proposed and decided here, the latest first; at most so many. */
  @Transactional(readOnly = true)
  public List<RuleChange> history(String place, int most) {
    return store.history(place, most);
  }

  private RuleChange waiting(long id) {
    RuleChange change =
        store.find(id).orElseThrow(() -> Rejection.notFound("rules.no-such-change"));
    if (change.state() != State.PROPOSED) {
      throw Rejection.of("rules.decided-already");
    }
    return change;
  }

  /** All that happened to the table of a place is one record, each fact after the one before. */
  private void note(
      String type, Area district, String place, Instant now, Map<String, Object> more) {
    String subject = "rules:" + place;
    Fact fact = new Fact(type, district.code(), subject, now, more);
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  private Area district(String place) {
    return areas.district(place).orElseThrow(() -> Rejection.notFound("rules.no-such-place"));
  }

  private static void requireReason(String words) {
    if (words.isEmpty() || words.length() > REASON_MAX) {
      throw Rejection.invalid("rules.say-why", REASON_MAX);
    }
  }
}
