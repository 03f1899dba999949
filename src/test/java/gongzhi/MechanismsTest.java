package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/mechanisms.md}: all 172 rows, and no row that claims what does not exist. */
class MechanismsTest {

  private static final Map<String, Integer> PLACES =
      Map.of("YH", 45, "JX", 29, "ZJG", 34, "AN", 36, "QS", 28);

  private static final Set<String> STATES = Set.of("planned", "partly", "works");
  private static final Pattern MAPPING =
      Pattern.compile(
          "@(?:Get|Post|Put|Patch|Delete|Request)Mapping\\(([^)]*(?:\\{[^}]*})?[^)]*)\\)");
  private static final Pattern QUOTED_PATH = Pattern.compile("\"(/[^\"]*)\"");

  private final List<Row> rows = Tables.rows("docs/mechanisms.md").stream().map(Row::of).toList();

  private record Row(
      String id,
      String mechanism,
      String module,
      List<String> pages,
      List<String> tests,
      String state) {

    static Row of(List<String> cells) {
      assertThat(cells).as("cells of %s", cells.getFirst()).hasSize(6);
      return new Row(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          words(cells.get(3)),
          words(cells.get(4)),
          cells.get(5));
    }

    private static List<String> words(String cell) {
      return Arrays.stream(cell.replace("`", "").split("\\s+"))
          .filter(word -> !word.equals("–") && !word.isEmpty())
          .toList();
    }

    boolean claims() {
      return !state.equals("planned");
    }
  }

  @Test
  void every_mechanism_has_exactly_one_row() {
    assertThat(rows.stream().map(Row::id))
        .containsExactlyInAnyOrderElementsOf(allIds())
        .hasSize(172);
  }

  @Test
  void every_row_is_complete() {
    assertThat(rows).allMatch(row -> STATES.contains(row.state()));
    assertThat(rows).allMatch(row -> ModulesTest.LADDER.containsKey(row.module()));
    assertThat(rows).allMatch(row -> !row.mechanism().isEmpty() && !row.pages().isEmpty());
  }

  @Test
  void what_is_claimed_has_a_page() {
    Set<String> mapped = mappedPaths();

    rows.stream()
        .filter(Row::claims)
        .forEach(
            row -> assertThat(row.pages()).as(row.id()).allMatch(page -> isThere(page, mapped)));
  }

  @Test
  void what_is_claimed_has_a_test() {
    rows.stream()
        .filter(Row::claims)
        .forEach(
            row ->
                assertThat(row.tests()).as(row.id()).isNotEmpty().allMatch(MechanismsTest::isTest));
  }

  private static List<String> allIds() {
    return PLACES.entrySet().stream()
        .flatMap(
            place ->
                IntStream.rangeClosed(1, place.getValue())
                    .mapToObj(number -> "%s-%02d".formatted(place.getKey(), number)))
        .toList();
  }

  /** A template below {@code src/main/jte}, or an address that some handler answers. */
  private static boolean isThere(String page, Set<String> mapped) {
    return page.endsWith(".jte")
        ? Files.isRegularFile(Path.of("src/main/jte").resolve(page))
        : mapped.contains(withoutNames(page));
  }

  private static Set<String> mappedPaths() {
    return SourceFiles.below("src/main/java", "Controller.java").stream()
        .map(SourceFiles::read)
        .flatMap(
            source ->
                MAPPING
                    .matcher(source)
                    .results()
                    .flatMap(found -> QUOTED_PATH.matcher(found.group()).results())
                    .map(found -> withoutNames(found.group(1))))
        .collect(Collectors.toSet());
  }

  private static String withoutNames(String path) {
    return path.replaceAll("\\{[^{}/]*(?:\\{[^}]*}[^{}/]*)*}", "{}");
  }

  /** {@code Class} or {@code Class#method}. */
  private static boolean isTest(String test) {
    String[] parts = test.split("#", 2);
    Stream<Path> files = SourceFiles.below("src/test/java", "/" + parts[0] + ".java").stream();
    return files
        .map(SourceFiles::read)
        .anyMatch(source -> parts.length == 1 || source.contains(" " + parts[1] + "("));
  }
}
