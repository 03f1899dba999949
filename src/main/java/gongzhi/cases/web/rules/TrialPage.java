package gongzhi.cases.web.rules;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * What would happen to a matter, ready to print.
 *
 * @param danger whether somebody is in danger now, as typed
 * @param asked whether a matter was named
 * @param winner why it goes there, in words; empty where no row speaks of it
 * @param result who first and until when
 * @param who the organisation and person who would take it; empty where nobody here does
 * @param clocks what is waited for meanwhile, each with its limit
 * @param others rows that speak of it as well and lose
 */
public record TrialPage(
    List<Choice> areas,
    List<Choice> categories,
    List<Choice> kinds,
    List<Choice> hours,
    boolean danger,
    boolean asked,
    String circumstances,
    String winner,
    String result,
    String who,
    List<SummaryRow> clocks,
    List<RulePage.Line> others) {}
