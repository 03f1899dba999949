package gongzhi.cases.web;

import gongzhi.insight.Recognisable;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import java.util.List;

/**
 * Words that stand before everybody at once (再看一遍): whoever writes them says that they have read
 * them for names and door numbers.
 */
public final class SecondLook {

  private SecondLook() {}

  /** Refuses what was not read once more. */
  public static void require(boolean looked) {
    if (!looked) {
      throw Rejection.invalid("publication.look-first");
    }
  }

  /** What in the text may tell who somebody is, in words. */
  public static List<String> warnings(String text, Words words) {
    return Recognisable.in(text).stream().map(words::of).toList();
  }
}
