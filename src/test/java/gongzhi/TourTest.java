package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents name files and commands that exist. */
class TourTest {

  private static final Pattern NAMED =
      Pattern.compile("`((?:src|places|bin|docs)/[A-Za-z0-9_./-]+)");
  private static final Pattern LINKED = Pattern.compile("\\]\\(([A-Za-z0-9_./-]+)\\)");

  private static final List<Path> DOCUMENTS =
      Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("README.zh-CN.md")),
              SourceFiles.below("docs", ".md").stream())
          .toList();

  @Test
  void every_file_a_document_names_exists() {
    for (Path document : DOCUMENTS) {
      assertThat(named(document))
          .as("named in %s", document)
          .allMatch(file -> Files.exists(Path.of(file)));
    }
  }

  @Test
  void every_link_of_a_document_leads_somewhere() {
    for (Path document : DOCUMENTS) {
      Path folder = Path.of(".").resolve(document).normalize().getParent();
      assertThat(linked(document))
          .as("linked from %s", document)
          .allMatch(link -> Files.exists(folder == null ? Path.of(link) : folder.resolve(link)));
    }
  }

  @Test
  void the_tour_passes_by_the_promises() {
    assertThat(named(Path.of("docs/tour.md"))).hasSizeGreaterThan(20);
  }

  private static List<String> named(Path document) {
    return NAMED
        .matcher(SourceFiles.read(document))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> linked(Path document) {
    return LINKED
        .matcher(SourceFiles.read(document))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
