package gongzhi.cases.web.profiles;

import gongzhi.site.ground.Crumb;
import java.util.List;

/**
 * The profile of one neighbourhood, ready to print.
 *
 * @param keeps whether this viewer may write it
 * @param registered how many buildings and homes the program itself has there
 * @param typed what was typed into the form that was refused
 */
public record ProfilePage(
    String address,
    String name,
    String where,
    String card,
    boolean keeps,
    String registered,
    List<Row> facts,
    List<Row> defects,
    List<Row> plans,
    List<Matter> matters,
    String returned,
    List<String> history,
    List<Crumb> more,
    EndForm typed) {

  /**
   * A fact, or something listed.
   *
   * @param id of the entry; empty where nobody entered it
   * @param add where an entry of this fact is written
   */
  public record Row(String id, String fact, String title, String value, String basis, String add) {}

  /** What was reported, by kind of matter. */
  public record Matter(String group, int received, int open, String returned) {}

  /** How something listed ends, as it was typed. */
  public record EndForm(String entry, String words, String asOf, String source) {

    static final EndForm BLANK = new EndForm("", "", "", "");
  }
}
