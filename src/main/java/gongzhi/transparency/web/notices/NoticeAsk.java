package gongzhi.transparency.web.notices;

import gongzhi.shared.Rejection;
import gongzhi.transparency.notices.NoticeKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody asked a list of notices for, as it stands in the address. */
record NoticeAsk(
    @Nullable String place,
    @Nullable Long area,
    @Nullable String kind,
    @Nullable String q,
    @Nullable Long after) {

  private static final int WORDS_MAX = 40;

  @Nullable NoticeKind wanted() {
    if (kind == null || kind.isEmpty()) {
      return null;
    }
    return Arrays.stream(NoticeKind.values())
        .filter(one -> key(one).equals(kind))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("posted.no-such-kind"));
  }

  static String key(NoticeKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String words() {
    String typed = q == null ? "" : q.strip();
    return typed.length() > WORDS_MAX ? typed.substring(0, WORDS_MAX) : typed;
  }

  /** Where the list begins. */
  long before() {
    return after == null ? Long.MAX_VALUE : after;
  }

  boolean isFiltered() {
    return wanted() != null || !words().isEmpty();
  }

  /** The same question in an address, without where it begins. */
  String query() {
    @Nullable NoticeKind wanted = wanted();
    return (wanted == null ? "" : "&kind=" + key(wanted))
        + (words().isEmpty() ? "" : "&q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8));
  }
}
