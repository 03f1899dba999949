package gongzhi.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of all modules in all languages, read once from {@code messages/} at the start. */
@Component
public class Phrasebook {

  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  public Phrasebook() throws IOException {
    for (Language language : Language.values()) {
      words.put(language, new Words(language, read(language)));
    }
  }

  /** The words in this language. */
  public Words in(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  private static Map<String, String> read(Language language) throws IOException {
    Map<String, String> all = new HashMap<>();
    String files = "classpath*:messages/*_" + language.suffix() + ".properties";
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
      entries(file).forEach((key, text) -> addOnce(all, file, (String) key, (String) text));
    }
    return all;
  }

  private static Properties entries(Resource file) throws IOException {
    Properties entries = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      entries.load(reader);
    }
    return entries;
  }

  private static void addOnce(Map<String, String> all, Resource file, String key, String text) {
    if (all.put(key, text) != null) {
      throw new IllegalStateException(file.getFilename() + " repeats the key " + key);
    }
  }
}
