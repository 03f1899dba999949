package gongzhi.procedures.web.drafts;

import gongzhi.procedures.web.RailStep;
import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * A procedure gone through without a matter, ready to print.
 *
 * @param ways what can be done next, each with its address
 * @param refusals what this step would refuse, and by which law
 */
public record RehearsalPage(
    String back,
    String title,
    String now,
    List<RailStep> rail,
    List<Choice> ways,
    List<String> refusals,
    String stopped) {}
