package gongzhi.procedures.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Matters to choose from, ready to print.
 *
 * @param places the districts; empty where there is one
 * @param action where the filter is sent
 * @param mine what waits for the viewer; empty for the public
 * @param begins whether the viewer may begin one
 */
public record DecisionList(
    List<TabLink> places,
    List<TabLink> states,
    String action,
    String place,
    String state,
    String words,
    List<Choice> procedures,
    List<DecisionLine> mine,
    List<DecisionLine> lines,
    Paging paging,
    boolean filtered,
    boolean begins) {}
