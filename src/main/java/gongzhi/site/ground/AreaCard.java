package gongzhi.site.ground;

import gongzhi.site.Qr;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * What everyone may know about an area: who serves it and which bodies run it, ready to print.
 *
 * @param core the bodies that run a neighbourhood together, the Party organisation first; empty for
 *     other areas
 * @param others whoever else takes part there
 * @param more what other modules say about it
 * @param begin where a report begins: with this area already chosen, or without any
 * @param scans whether the code leads there; else it leads to this card
 */
public record AreaCard(
    String name,
    String level,
    List<Crumb> way,
    List<Person> people,
    List<Body> core,
    List<Body> others,
    List<AreaLine> below,
    Paging paging,
    List<CardSection> more,
    Qr qr,
    String begin,
    boolean scans) {

  /**
   * Somebody who serves here, by public name.
   *
   * @param instead whose post they answer for while nobody holds it; empty for their own
   * @param phone the published number of the office, or that none is published
   */
  public record Person(
      String title,
      String name,
      String instead,
      String duty,
      String phone,
      String term,
      List<String> substitutes) {}

  /**
   * An organisation by its public name.
   *
   * @param missing whether there is none yet
   */
  public record Body(String kind, String name, String phone, boolean missing) {}
}
