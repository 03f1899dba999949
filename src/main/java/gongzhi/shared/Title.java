package gongzhi.shared;

import java.util.Locale;

/**
 * A name that a place pack gives to something, in both languages of the interface.
 *
 * @param zh the Chinese words, as the place itself writes them
 * @param en the English words
 */
public record Title(String zh, String en) {

  public Title {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a title has words in both languages, zh and en");
    }
  }

  /** The words for this language: English for English, Chinese for every other. */
  public String in(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
  }
}
