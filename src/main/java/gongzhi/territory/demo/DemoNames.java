package gongzhi.territory.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents names from the word lists that ship with the demo. */
final class DemoNames {

  private static final String FILE = "/divisions/demo-names.properties";

  private final Properties words = new Properties();
  private final RandomGenerator random;

  DemoNames(RandomGenerator random) {
    this.random = random;
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(DemoNames.class.getResourceAsStream(FILE)),
            StandardCharsets.UTF_8)) {
      words.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name for a neighbourhood that is not taken yet in its community. */
  String neighbourhood(boolean rural, Set<String> taken) {
    String list = rural ? "hamlet" : "estate";
    String name;
    do {
      name = oneOf(list + ".first") + oneOf(list + ".last");
    } while (!taken.add(name));
    return name;
  }

  /** The first half of an estate's name, to call something else after it. */
  String estate() {
    return oneOf("estate.first");
  }

  String building(boolean rural, int number) {
    return filled(rural ? "hamlet.building" : "estate.building", Integer.toString(number));
  }

  String grid(int number) {
    return filled("grid", word("numerals").split(",", -1)[number - 1]);
  }

  String filled(String key, String with) {
    return MessageFormat.format(word(key), with);
  }

  private String oneOf(String key) {
    String[] list = word(key).split(",", -1);
    return list[random.nextInt(list.length)];
  }

  private String word(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }
}
