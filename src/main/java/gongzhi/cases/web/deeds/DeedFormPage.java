package gongzhi.cases.web.deeds;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a deed, ready to print.
 *
 * @param units for which organisation it is entered; empty where that is settled
 * @param reason why an earlier entry is corrected; null for a new deed
 */
public record DeedFormPage(
    String heading,
    String action,
    String back,
    List<Choice> units,
    String unitProblem,
    Field title,
    Field what,
    Field amount,
    List<Choice> funds,
    String fundProblem,
    Field fundWords,
    Field begunOn,
    Field doneOn,
    Field proof,
    Field cases,
    @Nullable Field reason) {}
