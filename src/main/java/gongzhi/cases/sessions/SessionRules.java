package gongzhi.cases.sessions;

import gongzhi.shared.Title;
import java.util.List;
import java.util.Optional;

/** What a place says about its sessions: the content of its {@code sessions.yaml}. */
public record SessionRules(List<Kind> kinds) {

  /** The file of a pack that says it. */
  public static final String FILE = "sessions.yaml";

  private static final int DAYS_MAX = 30;

  /**
   * A kind of session.
   *
   * @param how how it goes, in a sentence that everybody reads
   * @param announceDays so many days before at least it is announced
   */
  public record Kind(String key, Title title, Title how, int announceDays) {

    public Kind {
      if (!key.matches("[a-z][a-z-]{0,29}")) {
        throw new IllegalArgumentException("a key is written in small letters, like 'street-talk'");
      }
      if (announceDays < 0 || announceDays > DAYS_MAX) {
        throw new IllegalArgumentException("a session is announced 0 to " + DAYS_MAX + " days ago");
      }
    }
  }

  public SessionRules {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a place has one kind of session at least");
    }
  }

  /** The kind with this key; empty for none. */
  public Optional<Kind> find(String key) {
    return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
  }
}
