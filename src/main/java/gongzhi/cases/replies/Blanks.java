package gongzhi.cases.replies;

import gongzhi.shared.Rejection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Places of a text that are filled in before it is sent (待填项), written 〔日期〕. What holds digits
 * alone is the year of an official document, such as 〔2026〕, and no blank.
 */
public final class Blanks {

  private static final Pattern BLANK = Pattern.compile("〔(?!\\d{2,4}〕)[^〔〕\\n]{1,20}〕");
  private static final int TOLD = 5;

  private Blanks() {}

  /** The blanks that nobody has filled, each once. */
  public static List<String> in(String words) {
    return BLANK.matcher(words).results().map(MatchResult::group).distinct().toList();
  }

  /** Refuses (422) words with a blank in them, and names it. */
  public static void requireFilled(String words) {
    List<String> open = in(words);
    if (!open.isEmpty()) {
      throw Rejection.invalid(
          "replies.fill-blanks", String.join(" ", open.stream().limit(TOLD).toList()));
    }
  }

  /** Whether a bracket is open or closed for nothing. */
  static boolean areBroken(String words) {
    String rest = words.replaceAll("〔[^〔〕\\n]{1,20}〕", "");
    return rest.contains("〔") || rest.contains("〕");
  }
}
