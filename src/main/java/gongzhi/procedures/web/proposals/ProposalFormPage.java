package gongzhi.procedures.web.proposals;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The form of a proposal, ready to print.
 *
 * @param places the districts; empty where there is nothing to choose
 * @param needed what it needs, in a sentence with its basis
 * @param onPaper whether an officer writes down what came on paper
 */
public record ProposalFormPage(
    List<TabLink> places,
    List<Choice> areas,
    String action,
    String needed,
    String title,
    String summary,
    String phone,
    boolean onPaper) {}
