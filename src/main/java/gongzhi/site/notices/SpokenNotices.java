package gongzhi.site.notices;

import gongzhi.parties.notices.NoticeText;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words of a notice in the language of the country, for mail. */
@Component
public class SpokenNotices implements NoticeText {

  private final Phrasebook phrasebook;

  SpokenNotices(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  @Override
  public String of(String key, List<String> words) {
    return said(key, words, phrasebook.in(Language.CHINESE));
  }

  @Override
  public String subject(String key) {
    Words spoken = phrasebook.in(Language.CHINESE);
    String own = key + ".subject";
    return spoken.has(own) ? spoken.of(own) : sender();
  }

  @Override
  public String sender() {
    return phrasebook.in(Language.CHINESE).of("site.name");
  }

  /** The text, or its words alone where the key has none. */
  public static String said(String key, List<String> words, Words spoken) {
    return spoken.has(key) ? once(spoken.of(key, words.toArray()), words) : String.join(" ", words);
  }

  /** What is confidential is named by its number alone; said twice it reads like a mistake. */
  private static String once(String said, List<String> words) {
    if (words.size() < 2 || !words.get(0).equals(words.get(1))) {
      return said;
    }
    String no = words.getFirst();
    return said.replace("“" + no + "”（" + no + "）", " " + no + " ")
        .replace("“" + no + "” (" + no + ")", no)
        .strip();
  }
}
