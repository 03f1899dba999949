package gongzhi.cases.web.rules;

import gongzhi.cases.rules.Limit;
import gongzhi.shared.Rejection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time limit as people type it: 5 个工作日, 16 个工作小时, 4 小时, 30 分钟, 5 working days. */
final class LimitText {

  private static final Pattern TYPED = Pattern.compile("(\\d{1,4})\\s*个?\\s*(工作)?(日|天|小时|分钟)");

  private LimitText() {}

  /** Null for an empty field; refuses what is no limit. */
  static @Nullable Limit read(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      Matcher found = TYPED.matcher(text);
      return Limit.parse(found.matches() ? english(found) : text);
    } catch (IllegalArgumentException _) {
      throw Rejection.invalid("rules.limit", text);
    }
  }

  private static String english(Matcher found) {
    String unit =
        switch (found.group(3)) {
          case "分钟" -> "minutes";
          case "小时" -> "hours";
          default -> "days";
        };
    return found.group(1) + (found.group(2) == null ? " " : " working ") + unit;
  }
}
