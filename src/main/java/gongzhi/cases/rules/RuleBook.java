package gongzhi.cases.rules;

import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules of all places in all versions (规则簿), in memory.
 *
 * <p>At the start the packs are read; what changed becomes a new version. A faulty pack stops the
 * start, and every fault of every place is told.
 */
@Component
public class RuleBook {

  /** The pack that every place builds on; rules for what lies in no place. */
  public static final String DEFAULT = "default";

  private final Map<String, NavigableMap<Integer, RuleVersion>> versions = new HashMap<>();
  private final Map<RuleVersion, Instant> since = new IdentityHashMap<>();
  private final RuleStore store;
  private final InstantSource clock;

  RuleBook(
      @Value("${gongzhi.places:places}") Path folder,
      Places places,
      RuleStore store,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.store = store;
    this.clock = clock;
    List<RulePack> packs = read(folder, places);
    Scope.job().run(() -> transactions.executeWithoutResult(status -> open(packs)));
  }

  /** The rules that a new case of this place starts under. */
  public RuleVersion current(String place) {
    return versionsOf(place).lastEntry().getValue();
  }

  /** The rules of the place as they were under this number. */
  public RuleVersion of(String place, int version) {
    RuleVersion found = versionsOf(place).get(version);
    if (found == null) {
      throw Rejection.notFound("case.no-such-rules", place, version);
    }
    return found;
  }

  /** All versions of the place that ever applied, the current one first. */
  public List<RuleVersion> history(String place) {
    return List.copyOf(versionsOf(place).descendingMap().values());
  }

  /** When a program first started with this version. */
  public Instant since(RuleVersion version) {
    return Objects.requireNonNull(since.get(version));
  }

  /** Every version of every place, for work that concerns all cases at once. */
  public List<RuleVersion> all() {
    return versions.values().stream().flatMap(ofPlace -> ofPlace.values().stream()).toList();
  }

  private NavigableMap<Integer, RuleVersion> versionsOf(String place) {
    NavigableMap<Integer, RuleVersion> found = versions.get(place);
    if (found == null) {
      throw Rejection.notFound("case.no-such-rules", place, 0);
    }
    return found;
  }

  private static List<RulePack> read(Path folder, Places places) {
    Gathered all = new Gathered();
    all.add(places.faults());
    List<RulePack> packs = new ArrayList<>();
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> all.from(() -> RulePack.read(folder, place)).ifPresent(packs::add));
    all.refuseIfAny();
    return packs;
  }

  private void open(List<RulePack> packs) {
    store.takeTurns();
    RulePack base = packs.getFirst();
    Map<String, RuleStore.Stored> latest = new HashMap<>();
    for (RuleStore.Stored stored : store.all()) {
      keep(restored(stored, base));
      latest.put(stored.place(), stored);
    }
    packs.forEach(pack -> addIfChanged(pack, latest.get(pack.place())));
    store.times().forEach(loaded -> since.put(of(loaded.place(), loaded.version()), loaded.at()));
  }

  private void addIfChanged(RulePack pack, RuleStore.@Nullable Stored latest) {
    if (latest != null && Arrays.equals(latest.contentHash(), pack.hash())) {
      return;
    }
    int next = latest == null ? 1 : latest.version() + 1;
    store.insert(pack.numbered(next), clock.instant());
    keep(pack.version(next));
  }

  private void keep(RuleVersion version) {
    versions
        .computeIfAbsent(version.place(), place -> new TreeMap<>())
        .put(version.version(), version);
  }

  private static RuleVersion restored(RuleStore.Stored stored, RulePack base) {
    String name = "rule version %s/%d".formatted(stored.place(), stored.version());
    return new RulePack(
            stored.place(),
            Pack.restore(name, stored.rules(), base.rules()),
            Pack.restore(name, stored.categories(), base.categories()))
        .version(stored.version());
  }
}
