package gongzhi.cases.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question whether it is solved, ready to print.
 *
 * @param scores none where the reporter says that it is not solved
 */
public record ConfirmPage(
    String no,
    String base,
    String title,
    @Nullable CaseResult result,
    List<Choice> answers,
    List<Choice> scores,
    Field words,
    Problems problems) {}
