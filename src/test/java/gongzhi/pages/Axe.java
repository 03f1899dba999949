package gongzhi.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe finds wrong with the page in front of it: WCAG 2.2 A and AA with the size of targets,
 * and good practice.
 */
final class Axe {

  private static final String SCRIPT = script();

  /** One line for each of the first places where a rule is broken. */
  private static final String RUN =
      """
      async () => (await axe.run(document, {
          rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}))
        .violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
          rule.id + ' at ' + node.target.join(' ') + ': '
            + [...node.any, ...node.all, ...node.none].map(check => check.message).slice(0, 1)))
      """;

  private Axe() {}

  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
