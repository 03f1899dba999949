package gongzhi.cases.records;

import gongzhi.shared.Pack;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long each place keeps what is personal; a faulty pack stops the start. */
@Component
public class RetentionBook {

  private final Map<String, RetentionRules> rules = new TreeMap<>();

  RetentionBook(@Value("${gongzhi.places:places}") Path folder, Places places) {
    places
        .codes()
        .forEach(
            place ->
                rules.put(
                    place, Pack.load(folder, place, RetentionRules.FILE).as(RetentionRules.class)));
  }

  /** What applies in a place now. */
  public RetentionRules of(String place) {
    return Objects.requireNonNull(rules.get(place), place);
  }

  /** The places that run here. */
  public List<String> places() {
    return List.copyOf(rules.keySet());
  }
}
