package gongzhi;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the tables of the project's own documents. */
final class Tables {

  private Tables() {}

  /** The cells of every table row of a Markdown file, without heads and rules. */
  static List<List<String>> rows(String file) {
    List<String> lines = SourceFiles.read(Path.of(file)).lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith("|") && !isRule(lines.get(i)))
        .filter(i -> i + 1 == lines.size() || !isRule(lines.get(i + 1)))
        .mapToObj(i -> cells(lines.get(i)))
        .toList();
  }

  private static boolean isRule(String line) {
    return line.startsWith("|---");
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
