package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws docs/modules.md from the code, and fails while the drawing is out of date. */
class ModulesDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/modules.md");

  private final ApplicationModules modules = ApplicationModules.of(Gongzhi.class);

  @Test
  void the_drawing_shows_the_modules_as_they_are() throws Exception {
    String drawn = drawing();

    if (Boolean.getBoolean("gongzhi.draw")) {
      Files.writeString(DOCUMENT, drawn);
    }

    assertThat(SourceFiles.read(DOCUMENT))
        .as("draw it anew with -Dgongzhi.draw=true")
        .isEqualTo(drawn);
  }

  private String drawing() {
    return """
    # Modules

    Drawn from the code by `ModulesDocumentTest`. An arrow means “uses”; it always points down the ladder.

    ```mermaid
    flowchart TD
    %s
    %s
    ```
    """
        .formatted(
            sorted().map(this::box).collect(Collectors.joining("\n")),
            sorted().flatMap(this::arrows).collect(Collectors.joining("\n")));
  }

  private Stream<ApplicationModule> sorted() {
    return modules.stream()
        .sorted(
            Comparator.comparing((ApplicationModule module) -> -rung(module))
                .thenComparing(module -> module.getIdentifier().toString()));
  }

  private String box(ApplicationModule module) {
    return "  %1$s[\"%2$d %1$s\"]".formatted(module.getIdentifier(), rung(module));
  }

  private Stream<String> arrows(ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(used -> "  %s --> %s".formatted(module.getIdentifier(), used.getIdentifier()))
        .sorted();
  }

  private static int rung(ApplicationModule module) {
    return ModulesTest.LADDER.get(module.getIdentifier().toString());
  }
}
