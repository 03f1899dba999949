package gongzhi.procedures.web.bodies;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * Opinions of legal advisers on some ground, ready to print.
 *
 * @param advisers who can be asked; empty where the pool is empty
 * @param pool address of the list of advisers
 * @param typed what was refused
 */
public record AdviceBoard(
    String name,
    String pool,
    String action,
    List<Choice> advisers,
    AdviceForm typed,
    List<Row> rows) {

  /** One opinion. */
  public record Row(String address, String title, List<String> facts, StatusMark state) {}
}
