package gongzhi.transparency.notices;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import org.jspecify.annotations.Nullable;

/**
 * A notice as somebody wants to post it.
 *
 * @param term key of its term in the pack of the place; the kind follows from it
 * @param days how long it hangs; 0 for the shortest term
 * @param replaces the earlier notice that it corrects or takes back; null for none
 * @param subject what it belongs to in the module that posts it, such as a roll; empty for none
 */
public record NewNotice(
    Area area,
    String term,
    int days,
    String title,
    String body,
    @Nullable Replaces replaces,
    String subject) {

  /** Longest title and text. */
  public static final int TITLE_MAX = 60;

  public static final int BODY_MAX = 4000;
  private static final int LEAST = 4;

  /** The earlier notice, and what becomes of it. */
  public record Replaces(NoticeNo no, NoticeReplacement how) {}

  public NewNotice {
    title = title.strip();
    body = body.strip().replace("\r\n", "\n");
  }

  /** One that replaces nothing. */
  public static NewNotice of(Area area, String term, String title, String body) {
    return new NewNotice(area, term, 0, title, body, null, "");
  }

  /** Refuses (422) words that are missing or too long. */
  void requireWords() {
    if (title.length() < LEAST || title.length() > TITLE_MAX) {
      throw Rejection.invalid("posted.say-title", LEAST, TITLE_MAX);
    }
    if (body.length() < LEAST || body.length() > BODY_MAX) {
      throw Rejection.invalid("posted.say-body", LEAST, BODY_MAX);
    }
  }
}
