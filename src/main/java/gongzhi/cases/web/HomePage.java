package gongzhi.cases.web;

import java.util.List;

/**
 * The first page of a resident, ready to print.
 *
 * @param id of the community, or of the district while none is chosen; empty where there are
 *     several districts to choose from
 * @param chosen whether this browser chose a community; its name stands on top of every page
 * @param above the names above the community; else what is shown meanwhile
 * @param district the district whose matters are shown while no community is chosen; else empty
 * @param waiting cases that wait for this person's word
 * @param fixed what was solved nearby lately
 * @param open what is being handled nearby
 */
public record HomePage(
    String id,
    boolean chosen,
    String above,
    String district,
    List<CaseList.Line> waiting,
    List<CaseList.Line> fixed,
    List<CaseList.Line> open) {}
