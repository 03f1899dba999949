package gongzhi.cases.web.calls;

import gongzhi.cases.web.desk.CallerHistory;
import gongzhi.cases.web.desk.NewCasePage;
import gongzhi.cases.web.desk.Worklist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page on which a call is taken down, ready to print. */
public record CallPage(NewCasePage form, Side side) {

  /**
   * What stands beside the form while somebody talks.
   *
   * @param category what the words suggest or what was chosen; empty while nothing was said
   * @param limit until when such a matter is answered, in words
   * @param script what to ask; empty where the place wrote nothing
   * @param restricted who alone gets such a matter; null for an ordinary one
   * @param urgent whether such a matter is urgent from the first moment
   */
  public record Side(
      String category,
      String limit,
      String script,
      @Nullable String restricted,
      boolean urgent,
      CallerHistory.Found history,
      List<Worklist.Line> similar) {}
}
