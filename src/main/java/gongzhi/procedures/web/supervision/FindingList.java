package gongzhi.procedures.web.supervision;

import gongzhi.procedures.web.DecisionLine;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Findings of some ground, ready to print.
 *
 * @param report how many there are, and how many wait, in a sentence
 * @param states tabs by how they stand
 * @param ties who of the committee is bound to whom; for the desk
 * @param raise where one is raised; empty for whom it is not
 */
public record FindingList(
    String name,
    List<TabLink> places,
    String report,
    List<TabLink> states,
    List<String> ties,
    List<DecisionLine> lines,
    Paging paging,
    String raise) {}
