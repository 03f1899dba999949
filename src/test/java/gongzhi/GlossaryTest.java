package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/glossary.md}: one term, one identifier, and a row for every public noun. */
class GlossaryTest {

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|record|enum|interface) (\\w+)");

  private static final Pattern BANNED =
      Pattern.compile(
          "\\w*(Service|Impl|Manager|Helper|Utils?|Handler|DTO|Dto|VO|BO|DO|Entity|Info|Base)|Abstract\\w+|I[A-Z][a-z]\\w*");

  private record Row(String term, String identifier, String module, String state) {

    static Row of(List<String> cells) {
      assertThat(cells).as("cells of %s", cells.getFirst()).hasSize(5);
      return new Row(cells.get(0), cells.get(1).replace("`", ""), cells.get(2), cells.get(4));
    }
  }

  private final List<Row> rows = Tables.rows("docs/glossary.md").stream().map(Row::of).toList();

  @Test
  void one_term_has_one_identifier() {
    assertThat(rows.stream().map(Row::term)).doesNotHaveDuplicates().doesNotContain("");
    assertThat(rows.stream().map(Row::identifier)).doesNotHaveDuplicates().doesNotContain("");
    assertThat(rows).allMatch(row -> Set.of("in use", "fixed").contains(row.state()));
    assertThat(rows).allMatch(row -> ModulesTest.LADDER.containsKey(row.module()));
  }

  @Test
  void every_public_type_of_a_module_has_a_row() {
    Set<String> known = rows.stream().map(Row::identifier).collect(Collectors.toSet());

    assertThat(publicTypes()).isNotEmpty().filteredOn(type -> !known.contains(type)).isEmpty();
  }

  @Test
  void what_is_in_use_exists() {
    assertThat(rows).filteredOn(row -> row.state().equals("in use") && !exists(row)).isEmpty();
  }

  @Test
  void no_type_has_a_name_that_says_nothing() {
    assertThat(SourceFiles.below("src/main/java", ".java"))
        .noneMatch(
            file -> BANNED.matcher(file.getFileName().toString().replace(".java", "")).matches());
  }

  /** The public types directly in {@code gongzhi.<module>}. */
  private static Stream<String> publicTypes() {
    return ModulesTest.LADDER.keySet().stream()
        .filter(module -> Path.of("src/main/java/gongzhi", module).toFile().isDirectory())
        .flatMap(module -> SourceFiles.in("src/main/java/gongzhi/" + module, ".java").stream())
        .map(SourceFiles::read)
        .flatMap(source -> PUBLIC_TYPE.matcher(source).results().map(found -> found.group(1)));
  }

  private static boolean exists(Row row) {
    String[] parts = row.identifier().split("\\.", 2);
    return SourceFiles.below("src/main/java/gongzhi/" + row.module(), ".java").stream()
        .filter(file -> file.endsWith(parts[0] + ".java"))
        .anyMatch(
            file ->
                parts.length == 1
                    || Pattern.compile("\\b" + parts[1] + "\\b")
                        .matcher(SourceFiles.read(file))
                        .find());
  }
}
