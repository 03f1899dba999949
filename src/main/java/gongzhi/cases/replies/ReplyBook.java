package gongzhi.cases.replies;

import gongzhi.shared.Pack;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What all places ask of answers (答复规则簿), read from the packs at the start; a faulty one stops it.
 */
@Component
public class ReplyBook {

  private static final String DEFAULT = "default";

  private final Map<String, ReplyRules> rules = new HashMap<>();

  ReplyBook(@Value("${gongzhi.places:places}") Path folder, Places places) {
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(
            place -> rules.put(place, Pack.read(folder, place, ReplyRules.FILE, ReplyRules.class)));
  }

  /** What applies in this place; what lies in none goes by the rules that all build on. */
  public ReplyRules of(String place) {
    return Objects.requireNonNull(rules.getOrDefault(place, rules.get(DEFAULT)));
  }
}
