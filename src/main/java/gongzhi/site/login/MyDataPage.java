package gongzhi.site.login;

import gongzhi.parties.identity.Reveal;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.List;

/**
 * Who looked at one's data.
 *
 * @param older address of the next page; empty on the last
 */
public record MyDataPage(List<Look> looks, String older) {

  private static final int FULL = 50;

  /** One look. */
  public record Look(String what, String by, String reason, String matter, String at) {}

  static MyDataPage of(List<Reveal> reveals, Words words, TimeWords times) {
    String older = reveals.size() < FULL ? "" : "/me/data?before=" + reveals.getLast().id();
    return new MyDataPage(
        reveals.stream()
            .map(
                look ->
                    new Look(
                        words.of(look.field()),
                        look.by(),
                        look.reason(),
                        look.matter(),
                        times.moment(look.at())))
            .toList(),
        older);
  }
}
