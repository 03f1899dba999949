package gongzhi.cases;

import gongzhi.cases.rules.Category;

/** The title of a case: the first words of the reporter, cut where a person would pause. */
final class CaseTitle {

  private static final int LONGEST = 40;
  private static final String PAUSES = "。！？!?；;\n";

  private CaseTitle() {}

  /** From the masked words; the name of the category where a photo came without words. */
  static String of(String words, Category category) {
    String one = words.strip().replaceAll("\\s+", " ");
    if (one.isEmpty()) {
      return category.name().zh();
    }
    int end = pause(words.strip());
    String first = words.strip().substring(0, end).replaceAll("\\s+", " ");
    int length = first.codePointCount(0, first.length());
    return length <= LONGEST
        ? first
        : first.substring(0, first.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static int pause(String words) {
    for (int i = 4; i < words.length(); i++) {
      if (PAUSES.indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return words.length();
  }
}
