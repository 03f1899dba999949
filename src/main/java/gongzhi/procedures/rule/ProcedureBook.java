package gongzhi.procedures.rule;

import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The procedures of all places, read from the packs at the start; a faulty one stops it. */
@Component
public class ProcedureBook {

  private static final String DEFAULT = "default";

  private final Map<String, ProcedurePack> packs = new HashMap<>();

  ProcedureBook(@Value("${gongzhi.places:places}") Path folder, Places places, Posts posts) {
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(place -> packs.put(place, ProcedurePack.read(folder, place, posts.roles(place))));
  }

  /** The procedures that its pack gives to this place. */
  public List<ProcedureRule> of(String place) {
    return Objects.requireNonNull(packs.getOrDefault(place, packs.get(DEFAULT))).procedures();
  }

  /** The one with this key; refuses (422) what the place does not have. */
  public ProcedureRule get(String place, String key) {
    return of(place).stream()
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("procedure.no-such-definition"));
  }
}
