package gongzhi.cases.web.grid;

import gongzhi.site.parts.StatusMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a task since somebody wrote something down about it.
 *
 * @param status where it stands; null where the worker does not see it any more
 * @param steps what was done, when and by which post, the newest first
 * @param seen the version to send again with; null where that cannot be done any more
 */
public record MeanwhilePage(
    String no, @Nullable StatusMark status, List<String> steps, @Nullable Integer seen) {

  public String address() {
    return "/grid/tasks/" + no;
  }
}
