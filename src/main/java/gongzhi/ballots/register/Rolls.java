package gongzhi.ballots.register;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers do about rolls: take in a list, post it, hear and rule on objections, freeze it.
 */
@Component
@Transactional
public class Rolls {

  private static final int WORDS_LEAST = 2;
  private static final int WORDS_MAX = 300;

  private final RollStore store;
  private final RollSteps steps;
  private final RollImport imports;
  private final Areas areas;
  private final TransparencyLog log;
  private final InstantSource clock;

  Rolls(
      RollStore store,
      RollSteps steps,
      RollImport imports,
      Areas areas,
      TransparencyLog log,
      InstantSource clock) {
    this.store = store;
    this.steps = steps;
    this.imports = imports;
    this.areas = areas;
    this.log = log;
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
    if (roll.state() != RollState.DRAFT) {
      roll.require(RollState.POSTED);
      if (!steps.hasUpheldObjections(id)) {
        throw Rejection.of("roll.nothing-to-correct");
      }
      note("roll corrected", roll, Map.of("heads", roll.heads()));
    }
    NewRoll kept = new NewRoll(roll.title(), roll.kind(), roll.building(), roll.unit());
    return new Taken(id, imports.fill(id, kept, file));
  }

  /** Posts it for objections, for as long as its rule says. */
  public void post(Viewer by, long id) {
    Roll roll = taken(by, id);
    roll.require(RollState.DRAFT);
    int days = RollPeriods.of(roll.kind()).objections();
    steps.post(id, clock.instant(), endOfDay(clock.instant(), days));
    note("roll posted", roll, Map.of("heads", roll.heads(), "area", roll.squares()));
  }

  /** The first day is not counted; the last one counts to its end. Source: 民法典第二百零一至二百零三条. */
  private static Instant endOfDay(Instant from, int days) {
    return from.atZone(WorkingCalendar.ZONE)
        .toLocalDate()
        .plusDays(days + 1L)
        .atStartOfDay(WorkingCalendar.ZONE)
        .toInstant();
  }

  /** Writes down what somebody says is wrong with it. */
  public void object(Viewer by, long id, String words) {
    Roll roll = taken(by, id);
    if (!roll.hearsObjectionsAt(clock.instant())) {
      throw Rejection.of("roll.hears-no-objection");
    }
    steps.object(roll, said(words), by.party(), clock.instant());
    note("roll objected", roll, Map.of());
  }

  /** Rules on an objection. */
  public void rule(Viewer by, long id, Ruling ruling) {
    Roll roll = taken(by, id);
    roll.require(RollState.POSTED);
    Ruling clean = new Ruling(ruling.objection(), ruling.upheld(), said(ruling.words()));
    if (!steps.rule(id, clean, by.party(), clock.instant())) {
      throw Rejection.of("roll.ruled-already");
    }
    note("roll objection ruled", roll, Map.of("upheld", clean.upheld()));
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
    String hash = hash(steps.written(id));
    steps.freeze(id, hash, clock.instant());
    note("roll frozen", roll, Map.of("hash", hash, "heads", roll.heads(), "area", roll.squares()));
  }

  private Roll taken(Viewer by, long id) {
    Roll roll = store.get(id);
    by.require(Permission.PUBLISH, roll.areaPath());
    return store.take(id);
  }

  private static String said(String words) {
    String said = Masking.visible(words).strip();
    if (said.length() < WORDS_LEAST || said.length() > WORDS_MAX) {
      throw Rejection.invalid("roll.say-words", WORDS_LEAST, WORDS_MAX);
    }
    return said;
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

  private void note(String type, Roll roll, Map<String, Object> content) {
    Area area = areas.get(roll.area());
    String code = areas.ancestor(area, Level.SUBDISTRICT).orElse(area).code();
    Fact fact = new Fact(type, code, roll.subject(), clock.instant(), content);
    log.append(log.lastOf(roll.subject()).map(fact::after).orElse(fact));
  }
}
