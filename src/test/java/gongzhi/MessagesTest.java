package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the words: complete in both languages, all used, in our tone. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final List<String> BANNED =
      List.of("确定", "操作失败", "点击这里", "温馨提示", "输入有误", "亲，", "！");

  /** Keys put together while the program runs: a fixed beginning and a value. */
  private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

  private static final Pattern REJECTION =
      Pattern.compile(
          "Rejection\\s*\\.(?:of|invalid|forbidden|notFound|tooMany|busy)\\(\\s*\"([^\"]+)\"");
  private static final Pattern TEMPLATE_KEY = Pattern.compile("\\.t\\(\"([^\"]+)\"");

  private final Map<String, String> chinese = all("zh_CN");
  private final Map<String, String> english = all("en");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
  }

  @Test
  void no_key_stands_in_two_modules() {
    List<String> keys =
        files("zh_CN").flatMap(file -> entries(file).stringPropertyNames().stream()).toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void no_key_stands_twice_in_a_file() {
    for (String language : List.of("zh_CN", "en")) {
      assertThat(files(language).flatMap(MessagesTest::keysAsWritten).toList())
          .as(language)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void both_languages_fill_in_the_same_places() {
    chinese.forEach(
        (key, text) ->
            assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
  }

  @Test
  void every_refusal_has_words() {
    assertThat(chinese.keySet()).containsAll(found(sources(), REJECTION));
  }

  @Test
  void every_key_a_template_asks_for_has_words() {
    assertThat(chinese.keySet()).containsAll(found(templates(), TEMPLATE_KEY));
  }

  @Test
  void every_key_is_used() {
    Set<String> used = found(Stream.concat(sources(), templates()), KEY);
    String code =
        Stream.concat(sources(), templates()).map(SourceFiles::read).collect(Collectors.joining());

    Set<String> unused = new TreeSet<>(chinese.keySet());
    unused.removeIf(key -> used.contains(key) || madeWhileRunning(key, code));

    assertThat(unused).isEmpty();
  }

  @Test
  void nothing_is_said_in_a_tone_that_is_not_ours() {
    chinese.forEach((key, text) -> assertThat(text).as(key).doesNotContain(BANNED));
  }

  @Test
  void chinese_and_latin_stand_apart() {
    Pattern together = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}");
    chinese.forEach(
        (key, text) -> {
          if (!key.contains(".pattern.")) {
            assertThat(text).as(key).doesNotContainPattern(together);
          }
        });
  }

  /** Words of an enum ({@code type.constant}), numbered lines, and keys with a computed ending. */
  private static boolean madeWhileRunning(String key, String code) {
    return beginnings(key)
            .filter(beginning -> code.contains("\"" + beginning + "\""))
            .anyMatch(
                beginning ->
                    !beginning.equals(key.substring(0, key.indexOf('.') + 1))
                        || isSaid(key.substring(beginning.length()), code))
        || code.contains("enum " + enumName(key) + " ")
        || key.matches("(help|privacy|a11y|about)\\..*");
  }

  /** After a beginning that half a module shares: a word in quotes, or a constant. */
  private static boolean isSaid(String ending, String code) {
    String word = ending.split("\\.", 2)[0];
    return code.contains("\"" + word)
        || code.contains("\"" + word.replace('_', ' '))
        || code.contains(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Everything before a dot or a dash of the key, with it. */
  private static Stream<String> beginnings(String key) {
    return Pattern.compile("[.-]")
        .matcher(key)
        .results()
        .map(separator -> key.substring(0, separator.end()));
  }

  private static String enumName(String key) {
    return Stream.of(key.substring(0, key.indexOf('.')).split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static Set<String> places(String text) {
    return new HashSet<>(new MessageFormat(text).getArgumentNames());
  }

  private static Set<String> found(Stream<Path> files, Pattern pattern) {
    return files
        .flatMap(file -> pattern.matcher(SourceFiles.read(file)).results())
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> sources() {
    return SourceFiles.below("src/main/java", ".java").stream();
  }

  private static Stream<Path> templates() {
    return SourceFiles.below("src/main/jte", ".jte").stream();
  }

  private static Map<String, String> all(String language) {
    Map<String, String> all = new TreeMap<>();
    files(language)
        .map(MessagesTest::entries)
        .forEach(entries -> entries.forEach((key, text) -> all.put((String) key, (String) text)));
    return all;
  }

  private static Stream<Path> files(String language) {
    return SourceFiles.in(FOLDER.toString(), "_" + language + ".properties").stream();
  }

  private static Stream<String> keysAsWritten(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.contains("="))
          .map(line -> line.split("=", 2)[0])
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties entries(Path file) {
    Properties entries = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      entries.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
