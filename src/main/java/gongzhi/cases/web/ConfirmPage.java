package gongzhi.cases.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question whether it is solved, ready to print.
 *
 * @param scores how content the reporter can be; {@code reasons} what can make the difference
 */
public record ConfirmPage(
    String no,
    String base,
    String title,
    @Nullable CaseResult result,
    List<Choice> answers,
    List<Choice> scores,
    List<Choice> reasons,
    Field words,
    Problems problems) {

  /** Whether the unit explained something instead of solving it. */
  public boolean isExplained() {
    return result != null && !result.kind().isEmpty();
  }
}
