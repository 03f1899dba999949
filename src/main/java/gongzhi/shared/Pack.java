package gongzhi.shared;

import gongzhi.shared.pack.Binder;
import gongzhi.shared.pack.CanonicalText;
import gongzhi.shared.pack.Faults;
import gongzhi.shared.pack.Merge;
import gongzhi.shared.pack.PackFiles;
import gongzhi.shared.pack.PackNode;
import gongzhi.shared.pack.YamlTree;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * One file of a place pack: what {@code places/default} says, overridden by what the place says.
 *
 * <p>Mappings merge key by key; lists of mappings that each carry a {@code key} (or {@code code})
 * merge by it; any other list, and one tagged {@code !replace}, takes the place of the default. A
 * value of {@code null} takes the default away.
 *
 * <p>Binding is strict. An unknown key, a missing value, a wrong type or a value that the record
 * itself refuses is a fault; all faults of a file are told together, each with file, line and what
 * was expected, in one {@link PackError}.
 */
public final class Pack {

  private final PackNode tree;
  private final boolean stored;

  private Pack(PackNode tree, boolean stored) {
    this.tree = tree;
    this.stored = stored;
  }

  /** Loads, merges and binds one YAML file of a place. */
  public static <T> T read(Path places, String place, String file, Class<T> record) {
    return load(places, place, file).as(record);
  }

  /** Loads and merges one YAML file, or one CSV table with a head line. */
  public static Pack load(Path places, String place, String file) {
    PackNode merged =
        checked(faults -> Merge.of(new PackFiles(places, faults).layers(place, file)));
    return new Pack(merged, false);
  }

  /**
   * Reads back what {@link #content} gave, perhaps long ago. What this program knows and the
   * content does not say comes from the base; what the content says and this program no longer
   * knows is passed over.
   *
   * @param name stands for the file in messages
   */
  public static Pack restore(String name, String content, Pack base) {
    PackNode own = checked(faults -> YamlTree.parse(name, content, faults));
    return new Pack(Merge.of(List.of(base.tree, own)), true);
  }

  /** The places that have a folder here, in alphabetical order, without the default. */
  public static List<String> places(Path places) {
    return PackFiles.places(places);
  }

  /** Names of folders here that no place can have; a place is named with 2 to 30 small letters. */
  public static List<String> misnamed(Path places) {
    return PackFiles.misnamed(places);
  }

  /** Binds the whole file to a record. Keys are the component names with hyphens. */
  public <T> T as(Class<T> record) {
    return checked(faults -> new Binder(faults, stored).bind(tree, record));
  }

  /** What is written at this path, before it is bound; {@code *} is every key or item. */
  public List<PackPart> parts(String... path) {
    return new PackPart("", tree).parts(path);
  }

  /** Binds a file that is a list, or a table, to one record per entry. */
  public <T> List<T> rows(Class<T> record) {
    return checked(faults -> new Binder(faults, stored).bindAll(tree, record));
  }

  /** The merged file as one line of YAML: equal rules give equal text, whatever the layout. */
  public String content() {
    return CanonicalText.of(tree);
  }

  private static <T> T checked(Function<Faults, T> work) {
    Faults faults = new Faults();
    T result = work.apply(faults);
    faults.refuseIfAny();
    return result;
  }
}
