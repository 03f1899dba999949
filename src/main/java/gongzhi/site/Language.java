package gongzhi.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the interface. Chinese is the source; English follows it key by key. */
public enum Language {
  CHINESE("zh-CN", "zh_CN"),
  ENGLISH("en", "en");

  private final String tag;
  private final String suffix;

  Language(String tag, String suffix) {
    this.tag = tag;
    this.suffix = suffix;
  }

  /** The language whose tag begins like this one; Chinese where none does. */
  public static Language ofTag(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : CHINESE;
  }

  /**
   * The one of ours that a browser asks for most, by its {@code Accept-Language}; Chinese where it
   * asks for neither or says nothing that can be read.
   */
  public static Language preferred(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return CHINESE;
    }
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .filter(range -> range.getWeight() > 0)
          .map(Locale.LanguageRange::getRange)
          .filter(range -> range.startsWith("en") || range.startsWith("zh"))
          .findFirst()
          .map(Language::ofTag)
          .orElse(CHINESE);
    } catch (IllegalArgumentException _) {
      return CHINESE;
    }
  }

  /** The value of the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  /** How the names of its message files end. */
  public String suffix() {
    return suffix;
  }

  public boolean isChinese() {
    return this == CHINESE;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
