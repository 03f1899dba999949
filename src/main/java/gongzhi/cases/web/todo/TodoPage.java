package gongzhi.cases.web.todo;

import gongzhi.site.parts.DueMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that waits for one person, ready to print. */
public record TodoPage(String sum, List<Group> groups) {

  /**
   * One kind of it.
   *
   * @param list where all of them are; empty where these are all there is to go to
   */
  public record Group(String title, String count, String list, List<Line> lines) {}

  /**
   * One case.
   *
   * @param address where it is done
   * @param since since when it waits; empty where it has a date
   * @param due null where it has none
   */
  public record Line(
      String no,
      String address,
      String title,
      List<String> facts,
      String since,
      @Nullable DueMark due) {}
}
