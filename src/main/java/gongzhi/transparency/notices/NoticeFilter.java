package gongzhi.transparency.notices;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which notices somebody looks for.
 *
 * @param areaPath the ground they are about
 * @param upward whether those of the ground above it belong to them
 * @param kind null for all
 * @param words in title, text or number; empty for all
 */
public record NoticeFilter(
    String areaPath, boolean upward, @Nullable NoticeKind kind, String words) {

  public NoticeFilter {
    words = words.strip().toLowerCase(Locale.ROOT);
  }
}
