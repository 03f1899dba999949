package gongzhi.shared.pack;

import gongzhi.shared.PackError;
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
  private static final Pattern PLACE = Pattern.compile("[a-z]{2,30}");

  private final Path places;
  private final Faults faults;

  public PackFiles(Path places, Faults faults) {
    this.places = places;
    this.faults = faults;
  }

  /** Folder names below {@code places}, without the default and anything hidden. */
  public static List<String> places(Path places) {
    return folders(places).stream().filter(name -> PLACE.matcher(name).matches()).toList();
  }

  /** Folder names that no place can have. */
  public static List<String> misnamed(Path places) {
    return folders(places).stream().filter(name -> !PLACE.matcher(name).matches()).toList();
  }

  private static List<String> folders(Path places) {
    try (Stream<Path> folders = Files.list(places)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.equals(DEFAULT))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw PackError.saying(
          "There is no folder of place packs at %s; gongzhi.places names it.".formatted(places));
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
