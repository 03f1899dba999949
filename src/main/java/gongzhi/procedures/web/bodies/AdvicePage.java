package gongzhi.procedures.web.bodies;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One opinion, ready to print.
 *
 * @param verdicts what can be said; empty once it was answered
 * @param typed what was refused
 */
public record AdvicePage(
    String address,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    List<String> question,
    List<String> words,
    List<Choice> verdicts,
    String typed) {}
