package gongzhi.territory;

import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import gongzhi.shared.Rejection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The places this installation runs, read once from their packs. Their faults are kept, so that
 * whoever reads the rest of the packs can tell all of them together.
 */
@Component
public class Places {

  private final List<String> codes;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, PlaceDefinition> byCode;

  /**
   * @param only the one place to run; all of them when empty
   */
  Places(@Value("${gongzhi.places:places}") Path folder, @Value("${gongzhi.place:}") String only) {
    List<String> packs = Pack.places(folder);
    if (!only.isBlank() && !packs.contains(only)) {
      throw PackError.saying(
          "There is no place %s; %s holds: %s".formatted(only, folder, String.join(" ", packs)));
    }
    codes = only.isBlank() ? packs : List.of(only);
    if (only.isBlank()) {
      Pack.misnamed(folder).forEach(name -> faults.add(misnamed(folder.resolve(name))));
    }
    Map<String, PlaceDefinition> read = new LinkedHashMap<>();
    PlaceFiles files = new PlaceFiles(folder, faults);
    codes.forEach(code -> files.read(code).ifPresent(place -> read.put(code, place)));
    byCode = Collections.unmodifiableMap(read);
  }

  private static String misnamed(Path folder) {
    return folder + ": expected the folder of a place to be named with 2 to 30 small letters";
  }

  /**
   * Every fault of their {@code place.yaml}; the places that have some are not among the others.
   */
  public List<String> faults() {
    return Collections.unmodifiableList(faults);
  }

  /** The codes of all places that shall run, also of those with faults. */
  public List<String> codes() {
    return codes;
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
