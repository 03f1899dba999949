package gongzhi.territory;

import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import gongzhi.shared.PackPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one {@code place.yaml} after the other and holds them against each other. */
final class PlaceFiles {

  private static final String FILE = "place.yaml";

  private final Path folder;
  private final List<String> faults;
  private final Map<String, String> owners = new HashMap<>();

  /**
   * @param faults gets every fault that is found
   */
  PlaceFiles(Path folder, List<String> faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /** What the file says; empty when it has faults, which are noted. */
  Optional<PlaceDefinition> read(String code) {
    Path file = folder.resolve(code).resolve(FILE);
    if (!Files.isRegularFile(file)) {
      faults.add(file + ":1: expected this file to exist");
      return Optional.empty();
    }
    try {
      Pack pack = Pack.load(folder, code, FILE);
      pack.parts("code").forEach(part -> requireCode(part, code));
      pack.parts("district").forEach(part -> requireFree(part, "the district", code));
      pack.parts("prefix").forEach(part -> requireFree(part, "the prefix", code));
      return Optional.of(pack.as(PlaceDefinition.class));
    } catch (PackError e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  private void requireCode(PackPart part, String code) {
    part.unless(List.of(code), "the name of the folder, '" + code + "'").ifPresent(faults::add);
  }

  /** Two places with one district or one prefix would mix up their cases. */
  private void requireFree(PackPart part, String what, String code) {
    String written = part.text().orElse("");
    String other = owners.putIfAbsent(what + " " + written, code);
    if (other != null) {
      faults.add(
          part.fault(
              "expected %s of no other place, found '%s' of %s".formatted(what, written, other)));
    }
  }
}
