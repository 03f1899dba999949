package gongzhi.cases.moves;

import gongzhi.cases.path.Audience;
import gongzhi.cases.path.CaseNo;
import gongzhi.insight.Masking;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do to a case, as a form sends it.
 *
 * @param seen the version the person had in front of them; null where the status alone decides
 * @param words what they say about it
 * @param open whether everyone may read the words
 * @param photos ids of uploaded photos that belong to it
 */
public record Act(
    Viewer by, CaseNo no, @Nullable Integer seen, String words, boolean open, List<String> photos) {

  private static final int WORDS_MAX = 2000;

  public Act {
    words = Masking.visible(words).strip();
    photos = List.copyOf(photos);
  }

  /** An act with words and nothing else. */
  public static Act of(Viewer by, CaseNo no, String words) {
    return new Act(by, no, null, words, false, List.of());
  }

  /** The same act in words everyone may read. */
  public Act openToAll() {
    return new Act(by, no, seen, words, true, photos);
  }

  /** The same act with these photos. */
  public Act with(List<String> more) {
    return new Act(by, no, seen, words, open, more);
  }

  /** The same act in other words. */
  public Act saying(String other) {
    return new Act(by, no, seen, other, open, photos);
  }

  /** The same act with nothing said. */
  public Act withoutWords() {
    return new Act(by, no, seen, "", open, photos);
  }

  /** Refuses an act without words; the key says what is missing. */
  public void requireWords(String key) {
    if (words.isEmpty()) {
      throw Rejection.invalid(key);
    }
  }

  /** Refuses (422) more words than are kept. */
  public void requireWordsInBounds() {
    if (words.length() > WORDS_MAX) {
      throw Rejection.invalid("case.words-too-long", WORDS_MAX, words.length());
    }
  }

  /** Who reads the words: everyone where the actor says so, else the reporter and staff. */
  public Audience audience() {
    return open ? Audience.PUBLIC : Audience.REPORTER;
  }
}
