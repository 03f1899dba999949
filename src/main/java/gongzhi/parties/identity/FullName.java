package gongzhi.parties.identity;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/**
 * The name of a person (姓名) as others can see it: 1 to 30 characters, without signs that show
 * nothing or turn the line around, so that nobody appears without a name.
 */
record FullName(String value) {

  private static final int LONGEST = 30;

  /** Controls, formatting and unassigned signs, and the letters that are blank on purpose. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{C}\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u034F]");

  FullName {
    value = seen(value);
    if (value.isBlank() || value.length() > LONGEST) {
      throw Rejection.invalid("person.name-length");
    }
  }

  /** The text without the signs nobody sees. */
  static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll("").strip();
  }
}
