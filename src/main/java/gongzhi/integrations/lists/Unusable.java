package gongzhi.integrations.lists;

import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Why a command cannot go on, in words for the person who typed it. */
final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unusable(String words) {
    super(words, null, false, false);
  }

  /** In the words of the message files; the commands speak English. */
  static Unusable saying(String key, Object... arguments) {
    try {
      return new Unusable(new Phrasebook().in(Language.ENGLISH).of(key, arguments));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
