package gongzhi.shared.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files of a pack: the default's, and the place's own where it has one. */
public final class PackFiles {

  private static final String DEFAULT = "default";
  private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final Path places;
  private final Faults faults;

  public PackFiles(Path places, Faults faults) {
    this.places = places;
    this.faults = faults;
  }

  /** Folder names below {@code places}, without the default and anything hidden. */
  public static List<String> places(Path places) {
    try (Stream<Path> folders = Files.list(places)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> PLACE.matcher(name).matches() && !name.equals(DEFAULT))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("expected the folder of place packs at " + places, e);
    }
  }

  /** The trees of the default and of the place, in this order; a fault where there is neither. */
  public List<PackNode> layers(String place, String file) {
    if (!PLACE.matcher(place).matches()) {
      throw new IllegalArgumentException("not the code of a place: " + place);
    }
    List<PackNode> layers = new ArrayList<>();
    Stream.of(DEFAULT, place)
        .distinct()
        .map(folder -> places.resolve(folder).resolve(file))
        .filter(Files::isRegularFile)
        .forEach(path -> layers.add(parse(path)));
    if (layers.isEmpty()) {
      Path missing = places.resolve(DEFAULT).resolve(file);
      faults.add(new PackNode.Line(missing.toString(), 1), "expected this file to exist");
      faults.refuseIfAny();
    }
    return layers;
  }

  private PackNode parse(Path path) {
    String name = path.toString();
    String text = read(path);
    return name.endsWith(".csv")
        ? TableTree.parse(name, text, faults)
        : YamlTree.parse(name, text, faults);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException("expected a readable UTF-8 file at " + path, e);
    }
  }
}
