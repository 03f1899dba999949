package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever checks a record reads what each of its steps was, in their own language. */
class FactNamesTest {

  /** What the program files in the public log about what is decided together. */
  private static final Pattern FACT =
      Pattern.compile(
          "(?:Fact\\(|add\\(|commit\\(|turn\\(|write\\(|\\? |: |one,)\\s*"
              + "\"((?:notice|decision|opinion|finding|pact|objection|poll|roll|ballot|contest|proposal|procedure|listing|pairing)"
              + "s?(?: [a-z]+)+)\"");

  /** The same about sheets on the wall, grids, emergencies, reception days, deeds and texts. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\"((?:echo|grids?|special|emergency|session|deed|reply|records|neighbourhood|choice)(?: [a-z]+)+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en"})
  void every_step_of_a_record_has_a_name(String language) {
    String messages =
        SourceFiles.read(
            Path.of("src/main/resources/messages/transparency_" + language + ".properties"));
    Set<String> nameless = new TreeSet<>();
    SourceFiles.below("src/main/java", ".java").stream()
        .map(SourceFiles::read)
        .forEach(
            source ->
                Stream.of(FACT, OTHER)
                    .flatMap(fact -> fact.matcher(source).results())
                    .map(found -> "fact." + found.group(1).replace(' ', '_'))
                    .filter(key -> !messages.contains("\n" + key + "="))
                    .forEach(nameless::add));

    assertThat(nameless).isEmpty();
  }
}
