package gongzhi.territory;

import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The places this installation runs, read once from their packs; a fault there stops the start. */
@Component
public class Places {

  private final Map<String, PlaceDefinition> byCode;

  /**
   * @param only the one place to run; all of them when empty
   */
  Places(@Value("${gongzhi.places:places}") Path folder, @Value("${gongzhi.place:}") String only) {
    Map<String, PlaceDefinition> read = new LinkedHashMap<>();
    List<String> packs = Files.isDirectory(folder) ? Pack.places(folder) : List.of();
    for (String code : packs) {
      if (only.isBlank() || only.equals(code)) {
        read.put(code, Pack.read(folder, code, "place.yaml", PlaceDefinition.class));
      }
    }
    if (!only.isBlank() && read.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no place '%s' in %s; there are %s"
              .formatted(only, folder, String.join(", ", packs)));
    }
    byCode = Collections.unmodifiableMap(read);
  }

  /** All places, in the order of their codes. */
  public Collection<PlaceDefinition> all() {
    return byCode.values();
  }

  /** The place with this code, if it runs here. */
  public Optional<PlaceDefinition> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The place with this code. */
  public PlaceDefinition get(String code) {
    return find(code).orElseThrow(() -> Rejection.notFound("territory.no-such-place", code));
  }
}
