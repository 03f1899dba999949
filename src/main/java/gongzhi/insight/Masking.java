package gongzhi.insight;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hides in free text what identifies a person by number, before anybody but staff may read it:
 * phones, identity and bank card numbers, number plates, mail addresses. Names and door numbers
 * need a person's eye, but for the rooms in what everyone reads.
 */
public final class Masking {

  /** A number people write with blanks or hyphens between its digits, or in full-width digits. */
  private static final String GAP = "[\\s\\-－—.·]?";

  private static final String DIGIT = "[0-9０-９]";
  private static final String ALONE = "(?<![0-9０-９])";
  private static final String ENDS = "(?![0-9０-９])";

  /** A rule: what to look for, and how many letters of it may stay. */
  private record Rule(Pattern pattern, int kept) {

    String applyTo(String text) {
      return pattern.matcher(text).replaceAll(this::stars);
    }

    private String stars(MatchResult found) {
      String whole = found.group();
      return whole.substring(0, kept) + "*".repeat(whole.length() - kept);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          rule("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}", 0),
          rule(ALONE + digits(17) + GAP + "[0-9０-９xXｘＸ]" + ENDS, 0), // citizen number, GB 11643
          rule(ALONE + digits(16) + "(?:" + GAP + DIGIT + ")*+", 0), // bank card, or longer
          rule(
              ALONE + "(?:\\+?86" + GAP + ")?[1１]" + GAP + "[3-9３-９]" + GAP + digits(9),
              2), // whatever follows it
          rule(ALONE + "0\\d{2,3}" + GAP + "[2-8]" + GAP + digits(6) + "\\d?" + ENDS, 3),
          rule("(?<=(?:电话|座机|致电|拨打|号码)[:：是为\\s]{0,3})[2-8](?:" + GAP + DIGIT + "){6,7}" + ENDS, 0),
          rule("(?<=(?:QQ|qq|微信|微信号)[:：号是为\\s]{0,3})[A-Za-z0-9_-]{5,20}", 0),
          rule(
              "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s?[A-Z][·•\\s]?[A-Z0-9](?:\\s?[A-Z0-9]){4,7}",
              2));

  /** Of a person, never of an office: citizen and card numbers, mobile phones, number plates. */
  private static final List<Rule> PERSONAL =
      List.of(RULES.get(1), RULES.get(2), RULES.get(3), RULES.getLast());

  /** The shortest thing that is masked, but for a mail address: a name behind QQ. */
  private static final int FEWEST = 5;

  /** Behind a building or an entrance, or before the word for it. */
  private static final List<Rule> ROOMS =
      List.of(
          rule("(?<=(?:栋|幢|座|号楼|单元)\\s{0,2})" + DIGIT + "{3,4}" + ENDS + "(?!\\s?[年米元户个])", 0),
          rule(ALONE + DIGIT + "{3,4}(?=\\s?室)", 0));

  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

  private Masking() {}

  /** The text with stars in place of what must not be public; all else is as it was. */
  public static String of(String text) {
    String masked = visible(text);
    if (isPlain(masked)) {
      return masked;
    }
    for (Rule rule : RULES) {
      masked = rule.applyTo(masked);
    }
    return masked;
  }

  /** The same for what an office posts, which may give the number and the mail of the office. */
  public static String ofPosted(String text) {
    String masked = visible(text);
    for (Rule rule : PERSONAL) {
      masked = rule.applyTo(masked);
    }
    return masked;
  }

  /** Whether no rule can find anything: each needs a sign of mail or five letters and digits. */
  private static boolean isPlain(String text) {
    int signs = 0;
    for (int i = 0; i < text.length() && signs < FEWEST; i++) {
      char sign = text.charAt(i);
      if (sign == '@') {
        return false;
      }
      signs += isLetterOrDigit(sign) ? 1 : 0;
    }
    return signs < FEWEST;
  }

  private static boolean isLetterOrDigit(char sign) {
    return (sign >= '0' && sign <= 'z') || (sign >= '０' && sign <= '９');
  }

  /** Whether there is something in it that must not be public. */
  public static boolean finds(String text) {
    return !of(text).equals(text);
  }

  /** The same for words that everyone reads: also the number of a room. */
  public static String forEveryone(String text) {
    String masked = of(text);
    for (Rule rule : ROOMS) {
      masked = rule.applyTo(masked);
    }
    return masked;
  }

  /**
   * The text without signs that nobody sees but that turn the others around or hide between them;
   * soft breaks and breaks of pages, as word processors send them, become breaks of lines.
   */
  public static String visible(String text) {
    return UNSEEN.matcher(text).replaceAll("").replace('\u000B', '\n').replace('\f', '\n');
  }

  private static Rule rule(String pattern, int kept) {
    return new Rule(Pattern.compile(pattern), kept);
  }

  private static String digits(int count) {
    return DIGIT + "(?:" + GAP + DIGIT + "){" + (count - 1) + "}";
  }
}
