package gongzhi.cases.replies;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps numbers of people out of what everybody may read (个人信息). */
final class PersonalNumbers {

  private static final int AROUND = 4;

  /** The number of an office is no part of a longer one. */
  private static final String ALONE = "(?<![0-9A-Za-z])";

  private static final String ENDS = "(?![0-9])";

  private PersonalNumbers() {}

  /** Refuses (422) words with a phone, an identity number and the like, and says where. */
  static void requireNone(String words, List<String> publicNumbers) {
    String rest = withoutPublic(words, publicNumbers);
    String masked = Masking.of(rest);
    if (!masked.equals(Masking.visible(rest))) {
      throw Rejection.invalid("replies.personal-data", place(rest, masked));
    }
  }

  /** Whether some number in these words will be hidden. */
  static boolean hides(String words, List<String> publicNumbers) {
    String rest = withoutPublic(words, publicNumbers);
    return !Masking.of(rest).equals(Masking.visible(rest));
  }

  private static String withoutPublic(String words, List<String> publicNumbers) {
    String rest = words;
    for (String number : publicNumbers) {
      rest = rest.replaceAll(ALONE + Pattern.quote(number) + ENDS, "、");
    }
    return rest;
  }

  /** The hidden piece with a few letters around it. */
  private static String place(String words, String masked) {
    String seen = Masking.visible(words);
    int from = 0;
    while (from < seen.length() - 1 && seen.charAt(from) == masked.charAt(from)) {
      from++;
    }
    int end = from;
    while (end < masked.length() && masked.charAt(end) == '*') {
      end++;
    }
    return masked.substring(Math.max(0, from - AROUND), Math.min(masked.length(), end + AROUND));
  }
}
