package gongzhi.projects.funds;

import gongzhi.shared.Pack;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What all places say about money, read from the packs at the start; a faulty one stops it. */
@Component
public class FundRuleBook {

  private final Map<String, FundRules> rules = new HashMap<>();
  private final Areas areas;

  FundRuleBook(@Value("${gongzhi.places:places}") Path folder, Places places, Areas areas) {
    this.areas = areas;
    places
        .codes()
        .forEach(
            place -> rules.put(place, Pack.read(folder, place, FundRules.FILE, FundRules.class)));
  }

  /** What applies there. */
  public FundRules of(Area area) {
    return Objects.requireNonNull(rules.get(areas.place(area)));
  }
}
