package gongzhi.procedures.web.proposals;

import gongzhi.procedures.web.DecisionLine;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** Proposals of a place, ready to print. */
public record ProposalList(
    List<TabLink> places, String place, List<DecisionLine> lines, Paging paging, boolean begins) {}
