package gongzhi.cases;

import gongzhi.cases.path.Audience;
import gongzhi.cases.path.CaseNo;
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

  public Act {
    words = words.strip();
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

  /** Refuses an act without words; the key says what is missing. */
  void requireWords(String key) {
    if (words.isEmpty()) {
      throw Rejection.invalid(key);
    }
  }

  Audience audience() {
    return open ? Audience.PUBLIC : Audience.REPORTER;
  }
}
