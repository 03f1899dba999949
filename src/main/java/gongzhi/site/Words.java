package gongzhi.site;

import com.ibm.icu.text.MessageFormat;
import gongzhi.shared.Title;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface in one language, by key. Patterns are ICU messages: {@code {0}},
 * plurals, selections. A number is grouped as the language does it; give a case number as text.
 */
public final class Words {

  private final Language language;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  Words(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = Map.copyOf(patterns);
  }

  /**
   * The words for this key, with the words for a state where an argument is one; a key without
   * words is a fault of the program, found by the tests.
   */
  public String of(String key, Object... arguments) {
    String pattern = pattern(key);
    if (arguments.length == 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    MessageFormat shared =
        formats.computeIfAbsent(key, ignored -> new MessageFormat(pattern, language.locale()));
    // A format keeps state while it works, so each call takes its own copy.
    return ((MessageFormat) shared.clone()).format(spoken(arguments));
  }

  /**
   * The word for a state: {@code CaseStatus.REPORTED_DONE} is {@code case-status.reported-done}.
   */
  public String of(Enum<?> value) {
    return of(key(value));
  }

  private Object[] spoken(Object[] arguments) {
    return Arrays.stream(arguments).map(this::spoken).toArray();
  }

  private Object spoken(Object one) {
    return switch (one) {
      case Enum<?> state when has(key(state)) -> of(state);
      case Title name -> of(name);
      case LocalDate day ->
          DateTimeFormatter.ofPattern(of("time.pattern.year-and-day"), language.locale())
              .format(day);
      default -> one;
    };
  }

  /** A name that a place gives in both languages. */
  public String of(Title name) {
    return language.isChinese() ? name.zh() : name.en();
  }

  /** The key under which {@link #of(Enum)} looks. */
  public static String key(Enum<?> value) {
    String type = value.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return (type + "." + value.name().replace('_', '-')).toLowerCase(Locale.ROOT);
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  public Language language() {
    return language;
  }

  private String pattern(String key) {
    @Nullable String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for the key " + key + " in " + language.tag());
    }
    return pattern;
  }
}
