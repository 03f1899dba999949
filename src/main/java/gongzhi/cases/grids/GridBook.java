package gongzhi.cases.grids;

import gongzhi.cases.grids.GridRuleStore.Stored;
import gongzhi.parties.Posts;
import gongzhi.shared.Pack;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What all places say about their grids, in all versions (网格规则簿). The packs are read at the start;
 * what changed becomes a new version, and a faulty pack stops the start.
 */
@Component
public class GridBook {

  private static final String DEFAULT = "default";

  private final Map<String, List<Version>> versions = new HashMap<>();
  private final GridRuleStore store;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  GridBook(
      @Value("${gongzhi.places:places}") Path folder,
      Places places,
      GridRuleStore store,
      Posts posts,
      Areas areas,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.store = store;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
    Map<String, Pack> packs = new HashMap<>();
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> packs.put(place, Pack.load(folder, place, GridRules.FILE)));
    Scope.job().run(() -> transactions.executeWithoutResult(status -> open(packs)));
  }

  /** What applied from one moment on. */
  public record Version(int number, Instant since, GridRules rules) {}

  /** What applies on this ground now. */
  public GridRules of(Area area) {
    return history(areas.place(area)).getFirst().rules();
  }

  /** All versions of a place, the current one first. */
  public List<Version> history(String place) {
    List<Version> known = versions.get(place);
    return Objects.requireNonNull(known == null ? versions.get(DEFAULT) : known).reversed();
  }

  private void open(Map<String, Pack> packs) {
    store.takeTurns();
    Pack base = Objects.requireNonNull(packs.get(DEFAULT));
    Map<String, Stored> latest = new HashMap<>();
    for (Stored stored : store.all()) {
      String name = "grid rules %s/%d".formatted(stored.place(), stored.version());
      keep(stored, Pack.restore(name, stored.rules(), base).as(GridRules.class));
      latest.put(stored.place(), stored);
    }
    packs.forEach((place, pack) -> addIfChanged(place, pack, latest.get(place)));
  }

  private void addIfChanged(String place, Pack pack, @Nullable Stored last) {
    GridRules rules = pack.as(GridRules.class);
    requireKnown(place, rules);
    byte[] hash = hash(pack.content());
    if (last == null || !Arrays.equals(last.contentHash(), hash)) {
      int number = last == null ? 1 : last.version() + 1;
      Stored next = new Stored(place, number, hash, pack.content(), clock.instant());
      store.insert(next);
      keep(next, rules);
    }
  }

  /** Every role and kind of organisation it names stands in the roles of the place. */
  private void requireKnown(String place, GridRules rules) {
    rules.staffing().stream()
        .filter(need -> need.level(posts.roles(place)).isEmpty())
        .findFirst()
        .ifPresent(
            need -> {
              throw new IllegalStateException(
                  "%s/%s: staffing '%s' names a role or unit that %s does not have"
                      .formatted(place, GridRules.FILE, need.key(), place));
            });
  }

  private void keep(Stored stored, GridRules rules) {
    versions
        .computeIfAbsent(stored.place(), place -> new ArrayList<>())
        .add(new Version(stored.version(), stored.loadedAt(), rules));
  }

  private static byte[] hash(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
