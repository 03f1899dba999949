package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the habits of templates: they print finished records, and nothing else. */
class TemplatesTest {

  private static final Path ROOT = Path.of("src/main/jte");

  /** The pages of the login belong to the site's module. */
  private static final Map<String, String> PACKAGE_OF = Map.of("login", "gongzhi.site.login");

  /**
   * A file people keep and open without us: its script is in it, and no policy of ours reaches it.
   */
  private static final Path TAKEN_AWAY = ROOT.resolve("transparency/offline.jte");

  /** Names on keys and of algorithms are the same in every language. */
  private static final Set<String> SAME_EVERYWHERE = Set.of("Enter", "Shift", "Ctrl", "Esc", "SHA");

  private static final Pattern IMPORT = Pattern.compile("@import (?:static )?([\\w.]+)");
  private static final Pattern CODE =
      Pattern.compile(
          "<!--.*?-->|<%--.*?--%>|@(?:import|param|if|elseif|for|template|raw)[^\\n]*",
          Pattern.DOTALL);
  private static final Pattern HTMX = Pattern.compile("\\shx-[a-z-]+=");

  static Stream<Path> templates() {
    return SourceFiles.below(ROOT.toString(), ".jte").stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void imports_its_own_module_and_the_front_of_others(Path template) {
    String own = PACKAGE_OF.getOrDefault(folder(template), "gongzhi." + folder(template));
    Matcher imports = IMPORT.matcher(SourceFiles.read(template));
    while (imports.find()) {
      String name = imports.group(1);
      boolean ours = !name.startsWith("gongzhi.") || name.startsWith(own + ".");
      assertThat(ours || isFront(name)).as("%s imports %s", template, name).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void holds_no_words_of_its_own(Path template) {
    String text = visible(SourceFiles.read(template));

    assertThat(words(text)).as("words in %s belong in the message files", template).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void holds_no_inline_style_or_script(Path template) {
    assumeThat(template).isNotEqualTo(TAKEN_AWAY);
    assertThat(SourceFiles.read(template))
        .as("%s: the content policy forbids these", template)
        .doesNotContainPattern("\\sstyle=")
        .doesNotContainPattern("\\son[a-z]+=\"")
        .doesNotContainPattern("<script(?![^>]*(?:src=|type=\"application/json\"))")
        .doesNotContain("javascript:", "$unsafe", "hx-on");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void uses_htmx_in_partials_only(Path template) {
    String text = SourceFiles.read(template);
    boolean fullPage = text.contains("@template.layout.");

    assertThat(fullPage && HTMX.matcher(text).find())
        .as("%s is a page: move the htmx attributes to a partial", template)
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void gives_each_form_that_changes_something_its_tokens(Path template) {
    String text = SourceFiles.read(template);
    long posts = Pattern.compile("<form[^>]*method=\"post\"").matcher(text).results().count();
    long tokens =
        Pattern.compile("components\\.tokens\\(|name=\"idempotency_key\"")
            .matcher(text)
            .results()
            .count();

    assertThat(tokens).as("forms and tokens in %s", template).isGreaterThanOrEqualTo(posts);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void is_short(Path template) {
    assertThat(SourceFiles.read(template).lines().count())
        .as("%s", template)
        .isLessThanOrEqualTo(120);
  }

  /**
   * A type in the root package of a module, or in a package the module declares as an interface.
   */
  private static boolean isFront(String name) {
    String owner = name.substring(0, name.lastIndexOf('.'));
    if (Character.isUpperCase(owner.charAt(owner.lastIndexOf('.') + 1))) {
      return isFront(owner);
    }
    Path description = Path.of("src/main/java", owner.replace('.', '/'), "package-info.java");
    return owner.split("\\.").length == 2
        || (Files.exists(description) && SourceFiles.read(description).contains("@NamedInterface"));
  }

  private static String folder(Path template) {
    return ROOT.relativize(template).getName(0).toString();
  }

  /**
   * What a visitor would read: the template without code, tags and attributes that are not shown.
   */
  private static String visible(String template) {
    String text = withoutExpressions(CODE.matcher(template).replaceAll(" "));
    String shown = attributes(text) + " " + text.replaceAll("(?s)<[^>]*>", " ");
    return shown.replaceAll("&[a-z]+;|@(?:else|endif|endfor)|\\w+ = [^`\n]*@`|`\\)?", " ");
  }

  private static String attributes(String text) {
    Matcher shown =
        Pattern.compile("\\s(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"").matcher(text);
    StringBuilder all = new StringBuilder();
    while (shown.find()) {
      all.append(shown.group(1)).append(' ');
    }
    return all.toString();
  }

  private static String withoutExpressions(String text) {
    StringBuilder left = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.startsWith("${", at) || text.startsWith("$unsafe{", at)) {
        depth++;
        at = text.indexOf('{', at);
      } else if (depth > 0) {
        depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      } else {
        left.append(text.charAt(at));
      }
    }
    return left.toString();
  }

  private static List<String> words(String text) {
    return Pattern.compile("[\\p{IsHan}]+|(?<![\\w])[A-Za-z]{3,}(?![\\w])")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .filter(word -> !SAME_EVERYWHERE.contains(word))
        .toList();
  }
}
