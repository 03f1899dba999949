package gongzhi.cases.web.emergency;

import gongzhi.insight.Recognisable;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import java.util.List;

/**
 * Words of an emergency stand before everybody at once, so whoever writes them says that they have
 * read them for names and door numbers.
 */
final class SecondLook {

  private SecondLook() {}

  static void require(boolean looked) {
    if (!looked) {
      throw Rejection.invalid("publication.look-first");
    }
  }

  /** What in the text may tell who somebody is, in words. */
  static List<String> warnings(String text, Words words) {
    return Recognisable.in(text).stream().map(words::of).toList();
  }
}
