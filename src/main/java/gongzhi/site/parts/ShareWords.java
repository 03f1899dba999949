package gongzhi.site.parts;

import gongzhi.shared.Share;
import gongzhi.site.Words;

/** Says a threshold in words: 过半数, 至少 2/3, 全部. */
public final class ShareWords {

  private ShareWords() {}

  /** What is written in a pack as {@code >= 2/3} or {@code > 1/2}. */
  public static String of(String written, Words words) {
    Share share = Share.of(written);
    if (share.numerator() == 0) {
      return words.of("share.any");
    }
    if (share.numerator() == share.denominator()) {
      return words.of("share.all");
    }
    if (!share.lineCounts() && share.numerator() * 2 == share.denominator()) {
      return words.of("share.more-than-half");
    }
    return words.of(
        share.lineCounts() ? "share.at-least" : "share.more-than",
        share.numerator(),
        share.denominator());
  }
}
