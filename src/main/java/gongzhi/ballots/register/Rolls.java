package gongzhi.ballots.register;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about rolls: take in a list, post it, freeze it. */
@Component
@Transactional
public class Rolls {

  private final RollStore store;
  private final RollSteps steps;
  private final RollImport imports;
  private final RollCorrections corrections;
  private final RollRecord record;
  private final InstantSource clock;

  Rolls(
      RollStore store,
      RollSteps steps,
      RollImport imports,
      RollCorrections corrections,
      RollRecord record,
      InstantSource clock) {
    this.store = store;
    this.steps = steps;
    this.imports = imports;
    this.corrections = corrections;
    this.record = record;
    this.clock = clock;
  }

  /** What became of a list: the number of its roll, or what is wrong with which row. */
  public record Taken(long roll, List<RowFault> faults) {}

  /** Begins a roll from a list. With a faulty row the caller must undo the transaction. */
  public Taken begin(Viewer by, Area where, NewRoll roll, byte[] file) {
    by.require(Permission.PUBLISH, where.path());
    long id = store.insert(where, roll, by.party(), clock.instant());
    return new Taken(id, imports.fill(id, roll, file));
  }

  /** Takes in another list: of a draft, or of a posted roll on which an objection was upheld. */
  public Taken refill(Viewer by, long id, byte[] file) {
    Roll roll = taken(by, id);
    if (roll.state() == RollState.DRAFT) {
      return filled(roll, file);
    }
    roll.require(RollState.POSTED);
    RollCorrection correction = corrections.begin(roll);
    Taken taken = filled(roll, file);
    if (taken.faults().isEmpty() && corrections.end(by, roll, correction)) {
      hang(roll);
    }
    return taken;
  }

  private Taken filled(Roll roll, byte[] file) {
    NewRoll kept =
        new NewRoll(roll.title(), roll.kind(), roll.building(), roll.unit(), roll.votesOn());
    return new Taken(roll.id(), imports.fill(roll.id(), kept, file));
  }

  /** Posts it for objections, for as long as its rule says. */
  public void post(Viewer by, long id) {
    Roll roll = taken(by, id);
    roll.require(RollState.DRAFT);
    hang(roll);
    record.note("roll posted", roll, Map.of("heads", roll.heads(), "area", roll.squares()));
  }

  private void hang(Roll roll) {
    int days = RollPeriods.of(roll.kind()).objections();
    steps.post(roll.id(), clock.instant(), endOfDay(clock.instant(), days));
  }

  /** The first day is not counted; the last one counts to its end. Source: 民法典第二百零一至二百零三条. */
  private static Instant endOfDay(Instant from, int days) {
    return from.atZone(WorkingCalendar.ZONE)
        .toLocalDate()
        .plusDays(days + 1L)
        .atStartOfDay(WorkingCalendar.ZONE)
        .toInstant();
  }

  /** Another person looks at what a correction changed; only then the roll can be frozen. */
  public void check(Viewer by, long id) {
    Roll roll = taken(by, id);
    roll.require(RollState.POSTED);
    corrections.check(by, roll);
  }

  /** The last correction of a posted roll; empty for none. */
  @Transactional(readOnly = true)
  public Optional<Correction> correction(long id) {
    return steps.correction(id);
  }

  /** Freezes it: from now on nothing on it changes, and its hash stands in the public log. */
  public void freeze(Viewer by, long id) {
    Roll roll = taken(by, id);
    roll.require(RollState.POSTED);
    if (roll.hearsObjectionsAt(clock.instant())) {
      throw Rejection.of("roll.still-hears-objections");
    }
    if (steps.hasOpenObjections(id)) {
      throw Rejection.of("roll.objections-open");
    }
    if (steps.correction(id).filter(one -> one.checkedBy() == null).isPresent()) {
      throw Rejection.of("roll.correction-unchecked");
    }
    String hash = hash(steps.written(id));
    steps.freeze(id, hash, clock.instant());
    record.note(
        "roll frozen", roll, Map.of("hash", hash, "heads", roll.heads(), "area", roll.squares()));
  }

  private Roll taken(Viewer by, long id) {
    Roll roll = store.get(id);
    by.require(Permission.PUBLISH, roll.areaPath());
    return store.take(id);
  }

  static String hash(List<String> lines) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String text = String.join("\n", lines);
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
