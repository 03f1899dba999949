package gongzhi.cases.web.replies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text with all its versions, ready to print.
 *
 * @param text as it is in force; empty for none
 * @param open the version that waits for a second person; null for none
 * @param mayChange whether the viewer may propose another version
 * @param typed the reason that was typed into the form that was refused
 */
public record ReplyPage(
    long reply,
    String title,
    List<String> facts,
    String text,
    @Nullable Open open,
    List<Past> history,
    boolean mayChange,
    String typed) {

  /** A version that waits. */
  public record Open(
      long id,
      String facts,
      String title,
      String text,
      String reason,
      boolean ends,
      boolean mayDecide,
      boolean mayTakeBack) {}

  /** A version that was decided about. */
  public record Past(String title, String facts, String text) {}
}
