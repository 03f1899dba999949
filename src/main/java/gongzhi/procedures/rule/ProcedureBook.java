package gongzhi.procedures.rule;

import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The procedures of all places: read from the packs at the start, where a faulty one stops it, and
 * under the same key what was drafted at the desk and published since.
 */
@Component
public class ProcedureBook {

  private static final String DEFAULT = "default";

  private final Map<String, ProcedurePack> packs = new HashMap<>();

  private final PublishedProcedures published;

  ProcedureBook(
      @Value("${gongzhi.places:places}") Path folder,
      Places places,
      Posts posts,
      PublishedProcedures published) {
    this.published = published;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> packs.put(place, ProcedurePack.read(folder, place, posts.roles(place))));
  }

  /** The procedures of this place: those published at its desk before those of its pack. */
  public List<ProcedureRule> of(String place) {
    Map<String, ProcedureRule> all = new LinkedHashMap<>();
    pack(place).procedures().forEach(rule -> all.put(rule.key(), rule));
    published.of(place).forEach(rule -> all.put(rule.key(), rule));
    return List.copyOf(all.values());
  }

  /** What residents of this place need to have something decided. */
  public SupportRule support(String place) {
    return pack(place).support();
  }

  /** What the residents' council of this place was handed. */
  public Delegation delegation(String place) {
    return pack(place).delegation();
  }

  private ProcedurePack pack(String place) {
    return Objects.requireNonNull(packs.getOrDefault(place, packs.get(DEFAULT)));
  }

  /** The one with this key; refuses (422) what the place does not have. */
  public ProcedureRule get(String place, String key) {
    return of(place).stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("procedure.no-such-definition"));
  }
}
