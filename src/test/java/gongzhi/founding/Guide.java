package gongzhi.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The step-by-step in {@code places/README.md}: the files and commands a reader would type. */
final class Guide {

  private static final Pattern FILE =
      Pattern.compile("`([^`\\n]+\\.(?:yaml|csv))`\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

  private final String text;

  Guide() {
    try {
      text = Files.readString(Path.of("places/README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file by its name, complete. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher file = FILE.matcher(text);
    while (file.find()) {
      files.put(file.group(1), file.group(2));
    }
    return files;
  }

  /** What stands behind {@code bin/import} in each command, in order. */
  List<String[]> imports() {
    return commands("bin/import ").map(words -> words.split(" ")).toList();
  }

  /** The options of {@code bin/run}. */
  String run() {
    return commands("bin/run ").findFirst().orElseThrow();
  }

  private Stream<String> commands(String name) {
    return COMMANDS
        .matcher(text)
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()));
  }
}
